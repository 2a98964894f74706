// Stands in for one function of libcmark-gfm, so that parsers may run side by side.
//
// While it parses inlines, the library marks the special characters of a parser's extensions ('~',
// ':', 'w') in a table that all parsers share, and afterwards takes the marks out again. That is the
// only thing it writes that is not the parser's own. We always use the same extensions, so the marks
// may as well stay: the first document sets them, and nothing takes them out.
//
// The library calls the function by its public name, and the system's linker gives it this one,
// because the program comes before its libraries. Where a linker binds the library's call to its own
// function instead (macOS, and Linux distributions that build with -Bsymbolic), this one is never
// called, `cmarkcharacters_stay` says no, and the caller keeps parsers apart by a lock.
#define _GNU_SOURCE
#include "CMarkCharacters.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>

struct cmark_parser;
typedef void manage(struct cmark_parser *parser, int add);

enum { UNTOUCHED, SET, KEPT };
static atomic_int state = UNTOUCHED;

void cmark_manage_extensions_special_characters(struct cmark_parser *parser, int add);

void cmark_manage_extensions_special_characters(struct cmark_parser *parser, int add) {
  int now = atomic_load_explicit(&state, memory_order_acquire);
  if (now == UNTOUCHED && add) {
    manage *own = (manage *)dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters");
    if (own == NULL) return;
    own(parser, add);
    atomic_store_explicit(&state, SET, memory_order_release);
  } else if (now == SET && !add) {
    atomic_store_explicit(&state, KEPT, memory_order_release);
  }
}

int cmarkcharacters_stay(void) {
  return atomic_load_explicit(&state, memory_order_acquire) == KEPT;
}
