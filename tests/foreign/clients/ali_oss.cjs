// Multipart upload and read-back with ali-oss. Settings on standard input, JSON on standard output.
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const OSS = require('ali-oss');

async function main() {
  const said = JSON.parse(fs.readFileSync(0, 'utf8'));
  const client = new OSS({
    region: `oss-${said.region}`,
    endpoint: said.endpoint,
    bucket: said.bucket,
    accessKeyId: said.key_id,
    accessKeySecret: said.secret,
    stsToken: said.token,
    authorizationV4: said.signature === 'v4',
  });
  const done = await client.multipartUpload(said.key, said.file, { partSize: said.part_size, parallel: 3 });
  const head = await client.head(said.key);
  const back = await client.get(said.key);
  const piece = await client.get(said.key, { headers: { Range: 'bytes=5-24' } });
  process.stdout.write(
    JSON.stringify({
      sha256: crypto.createHash('sha256').update(back.content).digest('hex'),
      range: piece.content.toString('hex'),
      crc64: done.res.headers['x-oss-hash-crc64ecma'],
      size: Number(head.res.headers['content-length']),
    }),
  );
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
