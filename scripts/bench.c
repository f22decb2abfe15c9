// The two small programs of scripts/bench, in one: under the name docker or podman it is an engine that does nothing,
// else it times commands in turn. Static and without a heap to speak of, so that it adds next to nothing itself.
//
//   bench [-n ROUNDS] [-w WARMUPS] [-t PROMPT] [-b SHELL] [-a SHELL] COMMAND [then COMMAND]... [vs COMMAND [then COMMAND]...]...
//
// Times each side once a round, A B C A B C …: what slows the machine for a while slows all sides alike. `then` parts
// commands that are one side together. A line comes out for each side: the median of its wall time in ms, the median of
// the largest peak memory of one process in MB, and the median over the rounds of its time divided by the last side's.
//
//   -t PROMPT   each command gets a terminal of its own, and Enter once it has written PROMPT
//   -b, -a      a shell line before and after each command, not timed; $side is 0, 1, … and $round counts
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// ---- the engine that does nothing -----------------------------------------------------------------------------------

static int show(const char *folder, const char *verb, const char *kind, int descriptor) {
  char path[4096], buffer[65536];
  snprintf(path, sizeof path, "%s/%s.%s", folder, verb, kind);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  for (ssize_t got; (got = read(file, buffer, sizeof buffer)) > 0;)
    if (write(descriptor, buffer, got) != got) break;
  return 1;
}

// Answers VERB with what is in VERB.out beside it; where there is a VERB.err, with that too, and status 1.
static int engine(const char *verb) {
  char self[4096];
  ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  if (length < 0) return 125;
  self[length] = 0;
  const char *folder = dirname(self);
  show(folder, verb, "out", 1);
  return show(folder, verb, "err", 2);
}

// ---- one command ----------------------------------------------------------------------------------------------------

enum { MOST_SIDES = 8, MOST_PARTS = 8, MOST_ROUNDS = 1000 };

struct measure { double ms, mb; };

static const char *prompt;

static void fail(const char *what) {
  fprintf(stderr, "bench: %s: %s\n", what, strerror(errno));
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int open_terminal(char *name, size_t size) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  struct winsize window = {.ws_row = 24, .ws_col = 80};
  if (master < 0 || grantpt(master) || unlockpt(master) || ptsname_r(master, name, size)) fail("no terminal");
  ioctl(master, TIOCSWINSZ, &window);
  return master;
}

static void child(char **words, const char *terminal) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (terminal) setsid();
  // The first terminal that the leader of a session opens becomes its own.
  int in = open(terminal ? terminal : "/dev/null", O_RDWR), out = terminal ? in : open("/dev/null", O_WRONLY);
  dup2(in, 0);
  dup2(out, 1);
  dup2(out, 2);
  execvp(words[0], words);
  _exit(127);
}

// Takes what the terminal shows, and answers the prompt, until the command ends.
static void attend(int master) {
  static char seen[65536];
  size_t used = 0;
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  int ended = signalfd(-1, &set, SFD_CLOEXEC), answered = 0;
  struct pollfd waits[] = {{.fd = master, .events = POLLIN}, {.fd = ended, .events = POLLIN}};
  while (poll(waits, 2, 30000) > 0 && !(waits[1].revents & POLLIN)) {
    ssize_t got = read(master, seen + used, sizeof seen - 1 - used);
    if (got <= 0) {
      // The terminal is closed, and the command is about to end.
      waits[0].fd = -1;
      continue;
    }
    used += got;
    seen[used] = 0;
    if (!answered && *prompt && strstr(seen, prompt)) answered = write(master, "\n", 1) == 1;
    if (used > sizeof seen / 2) used = 0;
  }
  close(ended);
}

static struct measure run(char **words) {
  char terminal[64];
  struct rusage usage;
  int status, master = prompt ? open_terminal(terminal, sizeof terminal) : -1;
  double start = now();
  pid_t pid = fork();
  if (pid < 0) fail("fork");
  if (pid == 0) child(words, prompt ? terminal : NULL);
  if (prompt) attend(master);
  wait4(pid, &status, 0, &usage);
  double ms = now() - start;
  if (prompt) close(master);
  if (status != 0) {
    fprintf(stderr, "bench: status %d of:", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    for (; *words; words++) fprintf(stderr, " %s", *words);
    fprintf(stderr, "\n");
    exit(1);
  }
  // A signal that waits still would end the next terminal at once.
  struct timespec none = {0};
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigtimedwait(&set, NULL, &none);
  return (struct measure){ms, usage.ru_maxrss / 1024.0};
}

// ---- sides and rounds -----------------------------------------------------------------------------------------------

static char **parts[MOST_SIDES][MOST_PARTS + 1];
static struct measure measures[MOST_SIDES][MOST_ROUNDS];

static int split(char **words) {
  int side = 0, part = 0;
  parts[0][0] = words;
  for (; *words; words++) {
    int next = !strcmp(*words, "vs");
    if (!next && strcmp(*words, "then")) continue;
    *words = NULL;
    side += next;
    part = next ? 0 : part + 1;
    if (side == MOST_SIDES || part == MOST_PARTS) exit(2);
    parts[side][part] = words + 1;
  }
  return side + 1;
}

static void aside(const char *line, int side, int round) {
  char number[16];
  if (!line) return;
  snprintf(number, sizeof number, "%d", side);
  setenv("side", number, 1);
  snprintf(number, sizeof number, "%d", round);
  setenv("round", number, 1);
  // `system` needs to see its own child end.
  if (system(line) != 0) fprintf(stderr, "bench: failed: %s\n", line), exit(1);
}

static struct measure measure(int side) {
  struct measure whole = {0};
  for (int part = 0; parts[side][part]; part++) {
    struct measure one = run(parts[side][part]);
    whole.ms += one.ms;
    whole.mb = one.mb > whole.mb ? one.mb : whole.mb;
  }
  return whole;
}

static int order(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(double *values, int count) {
  qsort(values, count, sizeof *values, order);
  return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

static void report(int side, int last, int rounds) {
  double ms[MOST_ROUNDS], mb[MOST_ROUNDS], ratio[MOST_ROUNDS];
  for (int i = 0; i < rounds; i++) {
    ms[i] = measures[side][i].ms;
    mb[i] = measures[side][i].mb;
    ratio[i] = measures[side][i].ms / measures[last][i].ms;
  }
  printf("%.1f %.1f %.2f\n", median(ms, rounds), median(mb, rounds), median(ratio, rounds));
}

int main(int count, char **words) {
  const char *name = basename(words[0]), *before = NULL, *after = NULL;
  int rounds = 20, warmups = 2, option;
  if (!strcmp(name, "docker") || !strcmp(name, "podman")) return engine(count > 1 ? words[1] : "");
  while ((option = getopt(count, words, "+n:w:t:b:a:")) != -1) {
    if (option == 'n') rounds = atoi(optarg);
    else if (option == 'w') warmups = atoi(optarg);
    else if (option == 't') prompt = optarg;
    else if (option == 'b') before = optarg;
    else if (option == 'a') after = optarg;
    else return 2;
  }
  if (optind == count || rounds < 1 || rounds > MOST_ROUNDS) return 2;
  int sides = split(words + optind);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, NULL);
  for (int round = -warmups; round < rounds; round++)
    for (int side = 0; side < sides; side++) {
      aside(before, side, round + warmups);
      struct measure one = measure(side);
      aside(after, side, round + warmups);
      if (round >= 0) measures[side][round] = one;
    }
  for (int side = 0; side < sides; side++) report(side, sides - 1, rounds);
  return 0;
}
