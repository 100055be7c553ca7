/** Writes back what it reads, and does nothing else: what talking to a process costs, whatever it answers. */
process.stdin.on('data', (bytes) => process.stdout.write(bytes));
