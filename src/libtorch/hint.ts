/** What the system's loader means by its words, where it does not say. */
import { exists } from './exists';
import { isMusl } from './platform';

const VC_REDISTRIBUTABLE = 'https://aka.ms/vs/17/release/vc_redist.x64.exe';

/**
 * A word on the system, which is what its loader's words are mostly about; empty where there is none.
 * @param dir where the library lies
 */
export function systemHint(reason: string, dir: string): string {
  if (process.platform === 'win32') {
    // Error 126 is that of a missing module; Node gives no number, and a text in the system's language.
    const isOther = /\berror (?!126\b)\d+|not a valid Win32/.test(reason);
    return isOther ? '' : `; LibTorch needs Microsoft's Visual C++ Redistributable: ${VC_REDISTRIBUTABLE}`;
  }
  if (process.platform === 'darwin') {
    const isQuarantined = /system policy|not valid for use in process|code signature/i.test(reason);
    const fix = `; what a browser brought is quarantined: xattr -dr com.apple.quarantine "${dir}"`;
    return isQuarantined ? fix : '';
  }
  if (isMusl()) return '; this Linux uses musl, and PyTorch publishes builds for glibc only';
  return exists('/etc/NIXOS') ? '; on NixOS the libraries need nix-ld or a patched rpath' : '';
}
