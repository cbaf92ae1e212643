/** Mixed precision: `binding/amp`. A device is named by its string; its type counts. */

export interface NativeAmp {
  autocastAvailable(device: string): boolean;
  autocastEnabled(device: string): boolean;
  setAutocastEnabled(device: string, enabled: boolean): void;
  autocastDtype(device: string): string;
  setAutocastDtype(device: string, dtype: string): void;
  autocastCacheEnabled(): boolean;
  setAutocastCacheEnabled(enabled: boolean): void;
  clearAutocastCache(): void;
  /** Both answer how many regions are then open. */
  autocastIncrementNesting(): number;
  autocastDecrementNesting(): number;
}
