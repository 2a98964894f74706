// The door to libcmark-gfm. Node types of extensions are global variables that the library fills in
// while it registers them; Swift reads them through these functions, so that no mutable global of
// the library is visible in Swift.
#ifndef CURSUS_CCMARKGFM_SHIM_H
#define CURSUS_CCMARKGFM_SHIM_H

#include <stdlib.h>
#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

static inline uint16_t ccmark_type(cmark_node *node) { return (uint16_t)cmark_node_get_type(node); }
static inline uint16_t ccmark_table(void) { return (uint16_t)CMARK_NODE_TABLE; }
static inline uint16_t ccmark_table_row(void) { return (uint16_t)CMARK_NODE_TABLE_ROW; }
static inline uint16_t ccmark_table_cell(void) { return (uint16_t)CMARK_NODE_TABLE_CELL; }
static inline uint16_t ccmark_strikethrough(void) { return (uint16_t)CMARK_NODE_STRIKETHROUGH; }

static inline intptr_t ccmark_length(const char *text) { return (intptr_t)strlen(text); }

// MARK: Memory of one document
//
// The library asks for memory a few hundred times for each page and gives it back piece by piece,
// which was a fifth of a build. Everything it makes of a document lives exactly as long as the
// document, so each thread hands out one piece of memory from front to back, and takes all of it
// back at once. Each block begins with its size, for `realloc`.

struct ccmark_chunk {
  struct ccmark_chunk *previous;
  size_t used, size;
};

// Between documents a thread keeps one chunk of this size.
enum { CCMARK_CHUNK = 1 << 18, CCMARK_ALIGN = 16 };

// The chunks of this thread, the newest first. A static of a function, because Swift's importer
// drops statics of a header.
static inline struct ccmark_chunk **ccmark_chunks(void) {
  static _Thread_local struct ccmark_chunk *chunks;
  return &chunks;
}

static inline void *ccmark_take(size_t size) {
  size_t whole = CCMARK_ALIGN + ((size + CCMARK_ALIGN - 1) & ~(size_t)(CCMARK_ALIGN - 1));
  size_t head = (sizeof(struct ccmark_chunk) + CCMARK_ALIGN - 1) & ~(size_t)(CCMARK_ALIGN - 1);
  struct ccmark_chunk *chunk = *ccmark_chunks();
  if (chunk == NULL || chunk->size - chunk->used < whole) {
    size_t room = whole + head > CCMARK_CHUNK ? whole + head : CCMARK_CHUNK;
    chunk = (struct ccmark_chunk *)malloc(room);
    if (chunk == NULL) abort();
    chunk->previous = *ccmark_chunks();
    chunk->used = head;
    chunk->size = room;
    *ccmark_chunks() = chunk;
  }
  char *block = (char *)chunk + chunk->used;
  chunk->used += whole;
  memcpy(block, &size, sizeof size);
  return block + CCMARK_ALIGN;
}

static inline void *ccmark_calloc(size_t count, size_t size) {
  if (size != 0 && count > (size_t)-1 / 2 / size) abort();
  void *block = ccmark_take(count * size);
  return memset(block, 0, count * size);
}

static inline void *ccmark_realloc(void *old, size_t size) {
  if (old == NULL) return ccmark_take(size);
  size_t before;
  memcpy(&before, (char *)old - CCMARK_ALIGN, sizeof before);
  if (size <= before) return old;
  return memcpy(ccmark_take(size), old, before);
}

static inline void ccmark_free(void *block) { (void)block; }

// Takes back all memory of this thread's document; no node of it may be used afterwards.
static inline void ccmark_release(void) {
  size_t head = (sizeof(struct ccmark_chunk) + CCMARK_ALIGN - 1) & ~(size_t)(CCMARK_ALIGN - 1);
  while (*ccmark_chunks() != NULL) {
    struct ccmark_chunk *chunk = *ccmark_chunks();
    if (chunk->previous == NULL && chunk->size == CCMARK_CHUNK) {
      chunk->used = head;
      return;
    }
    *ccmark_chunks() = chunk->previous;
    free(chunk);
  }
}

// A parser whose document takes its memory from this thread, until `ccmark_release`.
static inline cmark_parser *ccmark_parser(int options) {
  static cmark_mem memory = {ccmark_calloc, ccmark_realloc, ccmark_free};
  return cmark_parser_new_with_mem(options, &memory);
}

#endif
