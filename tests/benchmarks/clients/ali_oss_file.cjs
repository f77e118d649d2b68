// ali-oss, multipartUpload with parts of 8 MiB, four at once. Settings on standard input, figures on standard output.
'use strict';

const fs = require('fs');
const OSS = require('ali-oss');

const PART = 8 * 1024 * 1024;

function peakBytes() {
  const line = fs.readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+)/);
  return line ? 1024 * Number(line[1]) : 1024 * process.resourceUsage().maxRSS;
}

async function main() {
  const said = JSON.parse(fs.readFileSync(0, 'utf8'));
  const client = new OSS({
    region: 'oss-cn-shanghai',
    endpoint: said.endpoint,
    bucket: 'outin-sink',
    accessKeyId: 'STS.sink',
    accessKeySecret: 'secret',
    stsToken: 'T'.repeat(700),
    timeout: 600000,
  });
  const before = peakBytes();
  const cpu = process.cpuUsage();
  const began = process.hrtime.bigint();
  await client.multipartUpload(said.key, said.file, { partSize: PART, parallel: 4 });
  const used = process.cpuUsage(cpu);
  const figures = {
    seconds: Number(process.hrtime.bigint() - began) / 1e9,
    cpu_s: (used.user + used.system) / 1e6,
    peak_bytes: peakBytes(),
    before_bytes: before,
  };
  process.stdout.write(JSON.stringify(figures));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
