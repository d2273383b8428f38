import { serve } from "../../pipeline/publish/server.ts";

const [dataDir = ""] = process.argv.slice(2);
const { url } = await serve({ dataDir, port: 0 });
process.send!(url);
