/** `npm run serve`: the built pages over https, for the Excel on this machine. */
import { serveDist } from './serve/serve-dist';

if (!(await serveDist())) process.exitCode = 1;
