// Run before the scripts that are TypeScript. Plain JavaScript, because an older Node could not even read this in types.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Node ${process.versions.node} 太旧。请运行 npm ci（不要加 --ignore-scripts）：合适的 Node 随项目安装，用 npm run 即可。
Node ${process.versions.node} is too old. Run "npm ci" (without --ignore-scripts): the right Node comes with the project and npm uses it.`);
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed');
  process.exit(2);
}
