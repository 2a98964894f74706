// The least that a Markdown site generator on libcmark-gfm can do: read every .md file of a folder,
// drop the front matter, render, write a bare HTML fragment of the same name. No links are resolved,
// no template is filled. It is the yardstick for what everything else costs.
//
//   cc -O2 -o bare bare.c -lcmark-gfm-extensions -lcmark-gfm
//   bare INPUT OUTPUT PROCESSES

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OPTIONS (CMARK_OPT_DEFAULT | CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES)

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { EXTENSION_COUNT = sizeof extension_names / sizeof *extension_names };

static char **files;
static size_t file_count, file_capacity;
static const char *input, *output;

static void fail(const char *what) {
  fprintf(stderr, "bare: %s: %s\n", what, strerror(errno));
  exit(74);
}

static void output_path(char *path, size_t size, const char *file) {
  snprintf(path, size, "%s%s", output, file + strlen(input));
}

// Makes the same folders in the output and remembers the files.
static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)status;
  (void)place;
  char target[4096];
  if (type == FTW_D) {
    output_path(target, sizeof target, path);
    if (mkdir(target, 0777) != 0 && errno != EEXIST) fail(target);
  } else if (type == FTW_F) {
    size_t length = strlen(path);
    if (length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
    if (file_count == file_capacity) {
      file_capacity = file_capacity ? 2 * file_capacity : 1024;
      files = realloc(files, file_capacity * sizeof *files);
      if (!files) fail("memory");
    }
    files[file_count++] = strdup(path);
  }
  return 0;
}

// The offset after a front matter fenced by lines that are exactly ---, or 0.
static size_t body_start(const char *text, size_t size) {
  if (size < 4 || memcmp(text, "---\n", 4) != 0) return 0;
  const char *end = memmem(text + 3, size - 3, "\n---\n", 5);
  return end ? (size_t)(end - text) + 5 : 0;
}

static void render(const char *path) {
  static char *buffer;
  static size_t capacity;

  int descriptor = open(path, O_RDONLY);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) != 0) fail(path);
  size_t size = (size_t)status.st_size;
  if (size > capacity) {
    capacity = 2 * size;
    buffer = realloc(buffer, capacity);
    if (!buffer) fail("memory");
  }
  if (read(descriptor, buffer, size) != (ssize_t)size) fail(path);
  close(descriptor);

  cmark_parser *parser = cmark_parser_new(OPTIONS);
  for (int i = 0; i < EXTENSION_COUNT; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension_names[i]));
  size_t start = body_start(buffer, size);
  cmark_parser_feed(parser, buffer + start, size - start);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, OPTIONS, cmark_parser_get_syntax_extensions(parser));

  char target[4096];
  output_path(target, sizeof target - 2, path);
  strcpy(target + strlen(target) - 3, ".html");
  int written = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  size_t length = strlen(html);
  if (written < 0 || write(written, html, length) != (ssize_t)length) fail(target);
  close(written);

  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
}

int main(int count, char **arguments) {
  int processes = count == 4 ? atoi(arguments[3]) : 0;
  if (processes < 1) {
    fprintf(stderr, "usage: bare INPUT OUTPUT PROCESSES\n");
    return 64;
  }
  input = arguments[1];
  output = arguments[2];
  if (nftw(input, visit, 32, FTW_PHYS) != 0) fail(input);
  cmark_gfm_core_extensions_ensure_registered();

  // Processes, not threads: this libcmark-gfm is not re-entrant. They take the next file from one
  // shared counter, so that none is idle while another has work.
  size_t *next = mmap(NULL, sizeof *next, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (next == MAP_FAILED) fail("mmap");
  for (int i = 0; i < processes; i++) {
    pid_t child = fork();
    if (child < 0) fail("fork");
    if (child > 0) continue;
    for (;;) {
      size_t index = __atomic_fetch_add(next, 1, __ATOMIC_RELAXED);
      if (index >= file_count) break;
      render(files[index]);
    }
    _exit(0);
  }
  int failed = 0, status;
  while (wait(&status) > 0)
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) failed = 74;
  return failed;
}
