// Stands at the outer end of a terminal, and measures what a program in it does. See bench-terminal.
//
//   flow BYTES COMMAND…    MB/s between the first and the last of so many bytes; and kB of memory early on and at the end
//   echo COUNT COMMAND…    types a key so many times, and gives the median and the 95th percentile of the milliseconds
//                          until it is shown; COMMAND says READY and then shows what is typed
#define _GNU_SOURCE
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static char buffer[1 << 16];

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void fail(const char *what)
{
    fprintf(stderr, "bench-terminal: %s\n", what);
    exit(1);
}

static ssize_t get(int terminal)
{
    struct pollfd ready = { terminal, POLLIN, 0 };
    if (poll(&ready, 1, 30000) != 1) fail("nothing is shown any more");
    ssize_t length = read(terminal, buffer, sizeof buffer - 1);
    if (length <= 0) fail("the program has ended too early");
    return length;
}

static long memory(pid_t process)
{
    char path[64], line[256];
    long kilobytes = 0;
    snprintf(path, sizeof path, "/proc/%d/status", process);
    FILE *status = fopen(path, "r");
    while (status && fgets(line, sizeof line, status)) sscanf(line, "VmRSS: %ld", &kilobytes);
    if (status) fclose(status);
    return kilobytes;
}

static void flow(int terminal, pid_t process, long long wanted)
{
    long long seen = 0;
    long early = 0;
    double start = 0;
    while (seen < wanted) {
        ssize_t length = get(terminal);
        if (!seen) start = now();
        seen += length;
        if (!early && seen > wanted / 10) early = memory(process);
    }
    printf("%.1f %ld %ld\n", seen / (now() - start) / 1e3, early, memory(process));
}

static int ascending(const void *a, const void *b)
{
    double difference = *(const double *)a - *(const double *)b;
    return difference < 0 ? -1 : difference > 0;
}

static void await_ready(int terminal)
{
    static char all[1 << 20];
    size_t length = 0;
    while (!strstr(all, "READY")) {
        ssize_t more = get(terminal);
        if (length + more >= sizeof all) fail("it never says READY");
        memcpy(all + length, buffer, more);
        length += more;
    }
    usleep(500000);
}

static void echo(int terminal, int count)
{
    double *times = calloc(count, sizeof *times);
    await_ready(terminal);
    for (int i = 0; i < count; i++) {
        double start = now();
        if (write(terminal, "k", 1) != 1) fail("cannot type");
        get(terminal);
        times[i] = now() - start;
        usleep(5000);
    }
    qsort(times, count, sizeof *times, ascending);
    printf("%.2f %.2f\n", times[count / 2], times[count * 95 / 100]);
}

int main(int count, char **arguments)
{
    struct winsize size = { 50, 200, 0, 0 };
    int terminal;
    if (count < 4) fail("usage: bench-terminal flow|echo NUMBER COMMAND...");
    pid_t process = forkpty(&terminal, NULL, NULL, &size);
    if (process == 0) {
        execvp(arguments[3], arguments + 3);
        _exit(127);
    }
    if (!strcmp(arguments[1], "flow")) flow(terminal, process, atoll(arguments[2]));
    else echo(terminal, atoi(arguments[2]));
    kill(process, SIGTERM);
    // Its last words would otherwise keep it waiting.
    struct pollfd ready = { terminal, POLLIN, 0 };
    while (poll(&ready, 1, 6000) == 1 && read(terminal, buffer, sizeof buffer) > 0) { }
    close(terminal);
    waitpid(process, NULL, 0);
    return 0;
}
