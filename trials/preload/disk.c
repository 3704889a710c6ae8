/*
 * Stands between the program and the files of one folder (LD_PRELOAD): writes down what reaches them and in which order (power), and
 * lets calls fail (faults). Sockets, pipes and files elsewhere are left alone, which is why it is not libfiu.
 *
 *   AMPARO_TRIAL_FOLDER   the folder
 *   AMPARO_TRIAL_LOG      where to write down; for each call a header of five numbers, then the bytes
 *   AMPARO_TRIAL_CONTROL  a file of 64 numbers of 32 bits that both sides see: which calls fail how often, and how many did
 *
 * One lock is held over each call and its line in the log, so that the order in the log is the order of the effects.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FDS 4096

enum kind { OPENED = 1, WRITTEN = 2, CUT = 3, FLUSHED = 4, UNLINKED = 5, RENAMED = 6 };

/* Places of the control file. Chances are in a million. */
enum place { ON, CHANCE_WRITE, CHANCE_FLUSH, CHANCE_CUT, CHANCE_OPEN, CHANCE_READ, ERROR, SEED, FAULTS_WRITE, FAULTS_FLUSH, FAULTS_CUT,
             FAULTS_OPEN, FAULTS_READ, CALLS, PLACES = 64 };

struct header { uint32_t kind, file; uint64_t at; uint32_t length, second; };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static char folder[PATH_MAX];
static size_t folder_length;
static int log_fd = -1;
static volatile uint32_t *control;
static uint64_t chance_state;
static uint32_t files[MOST_FDS]; /* number of the file behind a descriptor; 0: not ours */
static uint32_t next_file = 1;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_pread)(int, void *, size_t, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off64_t);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);

static void begin(void)
{
    real_open = dlsym(RTLD_NEXT, "open64");
    real_openat = dlsym(RTLD_NEXT, "openat64");
    real_close = dlsym(RTLD_NEXT, "close");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_pread = dlsym(RTLD_NEXT, "pread64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_rename = dlsym(RTLD_NEXT, "rename");
    const char *name = getenv("AMPARO_TRIAL_FOLDER");
    if (name && strlen(name) < sizeof folder) {
        strcpy(folder, name);
        folder_length = strlen(folder);
    }
    name = getenv("AMPARO_TRIAL_LOG");
    if (name)
        log_fd = real_open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    name = getenv("AMPARO_TRIAL_CONTROL");
    int fd = name ? real_open(name, O_RDWR | O_CLOEXEC) : -1;
    if (fd >= 0) {
        void *map = mmap(NULL, PLACES * sizeof(uint32_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (map != MAP_FAILED) {
            control = map;
            chance_state = control[SEED] * 0x9e3779b97f4a7c15ull + 1;
        }
        real_close(fd);
    }
}

static uint32_t draw(void)
{
    chance_state ^= chance_state << 13;
    chance_state ^= chance_state >> 7;
    chance_state ^= chance_state << 17;
    return (uint32_t)(chance_state >> 24);
}

/* Whether this call is to fail; the lock is held. */
static int fails(enum place chance)
{
    if (!control || !control[ON])
        return 0;
    control[CALLS]++;
    if (draw() % 1000000 >= control[chance])
        return 0;
    control[FAULTS_WRITE + (chance - CHANCE_WRITE)]++;
    return control[ERROR] ? (int)control[ERROR] : EIO;
}

static int ours(const char *path)
{
    return folder_length && path && strncmp(path, folder, folder_length) == 0;
}

static uint32_t file_of(int fd)
{
    return fd >= 0 && fd < MOST_FDS ? files[fd] : 0;
}

static void note(enum kind kind, uint32_t file, uint64_t at, const void *bytes, size_t length, const void *more, size_t second)
{
    if (log_fd < 0)
        return;
    struct header header = { kind, file, at, (uint32_t)length, (uint32_t)second };
    struct iovec parts[3] = { { &header, sizeof header }, { (void *)bytes, length }, { (void *)more, second } };
    ssize_t whole = (ssize_t)(sizeof header + length + second);
    /* A log with a hole would prove what is not so. */
    if (writev(log_fd, parts, 3) != whole)
        abort();
}

static int opened(int fd, const char *path)
{
    if (fd >= 0 && fd < MOST_FDS) {
        files[fd] = next_file++;
        note(OPENED, files[fd], 0, path, strlen(path), NULL, 0);
    }
    return fd;
}

#define MODE(flags)                                   \
    mode_t mode = 0;                                  \
    if ((flags) & (O_CREAT | O_TMPFILE)) {            \
        va_list more;                                 \
        va_start(more, flags);                        \
        mode = va_arg(more, mode_t);                  \
        va_end(more);                                 \
    }

static int open_it(const char *path, int flags, mode_t mode)
{
    pthread_once(&once, begin);
    if (!ours(path))
        return real_open(path, flags, mode);
    pthread_mutex_lock(&lock);
    int error = fails(CHANCE_OPEN), fd = -1;
    if (!error)
        fd = opened(real_open(path, flags, mode), path);
    int kept = error ? error : errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
    return fd;
}

int open(const char *path, int flags, ...) { MODE(flags) return open_it(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_it(path, flags, mode); }

static int openat_it(int at, const char *path, int flags, mode_t mode)
{
    pthread_once(&once, begin);
    return ours(path) ? open_it(path, flags, mode) : real_openat(at, path, flags, mode);
}

int openat(int at, const char *path, int flags, ...) { MODE(flags) return openat_it(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return openat_it(at, path, flags, mode); }

int close(int fd)
{
    pthread_once(&once, begin);
    if (!file_of(fd))
        return real_close(fd);
    pthread_mutex_lock(&lock);
    files[fd] = 0;
    int done = real_close(fd);
    int kept = errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

static ssize_t write_it(int fd, const void *bytes, size_t length, int64_t at)
{
    pthread_once(&once, begin);
    if (!file_of(fd))
        return at < 0 ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, at);
    pthread_mutex_lock(&lock);
    int64_t place = at < 0 ? lseek64(fd, 0, SEEK_CUR) : at;
    int error = fails(CHANCE_WRITE);
    ssize_t done = -1;
    if (!error)
        done = at < 0 ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, at);
    else if (at >= 0 && draw() % 2) {
        /* Half of it reaches the file all the same. */
        size_t part = draw() % (length + 1);
        if (real_pwrite(fd, bytes, part, at) < 0)
            part = 0;
    }
    int kept = error ? error : errno;
    if (done > 0)
        note(WRITTEN, files[fd], (uint64_t)place, bytes, (size_t)done, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return write_it(fd, bytes, length, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return write_it(fd, bytes, length, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) { return write_it(fd, bytes, length, at); }

static ssize_t read_it(int fd, void *bytes, size_t length, off64_t at)
{
    pthread_once(&once, begin);
    if (file_of(fd) && control && control[ON]) {
        pthread_mutex_lock(&lock);
        int error = fails(CHANCE_READ);
        pthread_mutex_unlock(&lock);
        if (error) {
            errno = error;
            return -1;
        }
    }
    return real_pread(fd, bytes, length, at);
}

ssize_t pread(int fd, void *bytes, size_t length, off_t at) { return read_it(fd, bytes, length, at); }
ssize_t pread64(int fd, void *bytes, size_t length, off64_t at) { return read_it(fd, bytes, length, at); }

static int flush_it(int fd, int (*real)(int))
{
    if (!file_of(fd))
        return real(fd);
    pthread_mutex_lock(&lock);
    int error = fails(CHANCE_FLUSH);
    int done = error ? -1 : real(fd);
    int kept = error ? error : errno;
    if (done == 0)
        note(FLUSHED, files[fd], 0, NULL, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int fsync(int fd) { pthread_once(&once, begin); return flush_it(fd, real_fsync); }
int fdatasync(int fd) { pthread_once(&once, begin); return flush_it(fd, real_fdatasync); }

static int cut_it(int fd, off64_t length)
{
    pthread_once(&once, begin);
    if (!file_of(fd))
        return real_ftruncate(fd, length);
    pthread_mutex_lock(&lock);
    int error = fails(CHANCE_CUT);
    int done = error ? -1 : real_ftruncate(fd, length);
    int kept = error ? error : errno;
    if (done == 0)
        note(CUT, files[fd], (uint64_t)length, NULL, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int ftruncate(int fd, off_t length) { return cut_it(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut_it(fd, length); }

int unlink(const char *path)
{
    pthread_once(&once, begin);
    if (!ours(path))
        return real_unlink(path);
    pthread_mutex_lock(&lock);
    int done = real_unlink(path);
    int kept = errno;
    if (done == 0)
        note(UNLINKED, 0, 0, path, strlen(path), NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int rename(const char *from, const char *to)
{
    pthread_once(&once, begin);
    if (!ours(from) && !ours(to))
        return real_rename(from, to);
    pthread_mutex_lock(&lock);
    int done = real_rename(from, to);
    int kept = errno;
    if (done == 0)
        note(RENAMED, 0, 0, from, strlen(from), to, strlen(to));
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}
