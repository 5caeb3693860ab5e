import { writeFileSync } from 'node:fs';

// Loaded before a program that is measured: when it ends, it writes down what it took.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { bytes: maxRSS * 1024, cpu_s: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});
