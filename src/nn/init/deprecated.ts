/** The initialisers' old names, without the underscore: they warn and do the same. */
import { warn } from '../../common/warnings';
import { kaimingNormal_, kaimingUniform_, xavierNormal_, xavierUniform_ } from './fan';
import { constant_, normal_, uniform_ } from './fill';
import { dirac_, eye_, orthogonal_, sparse_ } from './matrix';

function deprecated<F extends (...args: any[]) => unknown>(oldName: string, initialise: F): F {
  const renamed = (...args: unknown[]): unknown => {
    warn(`\`nn.init.${oldName}\` is now deprecated in favor of \`nn.init.${oldName}_\`.`, 'FutureWarning');
    return initialise(...args);
  };
  return renamed as F;
}

/** @deprecated use `uniform_` */
export const uniform = deprecated('uniform', uniform_);

/** @deprecated use `normal_` */
export const normal = deprecated('normal', normal_);

/** @deprecated use `constant_` */
export const constant = deprecated('constant', constant_);

/** @deprecated use `eye_` */
export const eye = deprecated('eye', eye_);

/** @deprecated use `dirac_` */
export const dirac = deprecated('dirac', dirac_);

/** @deprecated use `xavierUniform_` */
export const xavierUniform = deprecated('xavier_uniform', xavierUniform_);

/** @deprecated use `xavierNormal_` */
export const xavierNormal = deprecated('xavier_normal', xavierNormal_);

/** @deprecated use `kaimingUniform_` */
export const kaimingUniform = deprecated('kaiming_uniform', kaimingUniform_);

/** @deprecated use `kaimingNormal_` */
export const kaimingNormal = deprecated('kaiming_normal', kaimingNormal_);

/** @deprecated use `orthogonal_` */
export const orthogonal = deprecated('orthogonal', orthogonal_);

/** @deprecated use `sparse_` */
export const sparse = deprecated('sparse', sparse_);
