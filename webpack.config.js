/** The build is described in scripts/webpack, in TypeScript; webpack itself only reads JavaScript. */
import { tsImport } from 'tsx/esm/api';

const { buildConfigs } = await tsImport('./scripts/webpack/configs.ts', import.meta.url);

export default buildConfigs;
