// What Embedded Swift expects of a C library, and nothing more: WebAssembly without an operating
// system has none. Compiled by the plugin BuildEngine; SwiftPM does not see this folder.
//
// Memory: blocks in classes of size, four to each power of two, each class with a list of free
// blocks. A block never changes its class, so nothing is merged; an engine lives for one task.

#include <stddef.h>
#include <stdint.h>

#define PAGE 65536u
#define ALIGNMENT 16u
#define CLASSES 96

typedef struct block {
  size_t class;
  struct block *next; // Only while the block is free.
} block;

extern unsigned char __heap_base;

static block *freed[CLASSES];
static uintptr_t top;

// The class of a size, and in *size the bytes of all blocks in that class.
static size_t class_of(size_t *size) {
  size_t wanted = *size < ALIGNMENT ? ALIGNMENT : *size;
  size_t power = 31 - (size_t)__builtin_clz((uint32_t)wanted);
  size_t step = (size_t)1 << (power - 2);
  size_t steps = (wanted + step - 1) / step; // 4 to 8.
  *size = steps * step;
  return power * 4 + steps - 4;
}

void *malloc(size_t wanted) {
  if (wanted > 0x40000000u) return NULL;
  size_t size = wanted;
  size_t class = class_of(&size);
  block *found = freed[class];
  if (found) {
    freed[class] = found->next;
    return (unsigned char *)found + ALIGNMENT;
  }
  if (!top) top = ((uintptr_t)&__heap_base + ALIGNMENT - 1) & ~(uintptr_t)(ALIGNMENT - 1);
  size_t whole = ALIGNMENT + ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
  size_t have = __builtin_wasm_memory_size(0) * PAGE - top;
  if (whole > have) {
    size_t pages = (whole - have + PAGE - 1) / PAGE;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return NULL;
  }
  found = (block *)top;
  top += whole;
  found->class = class;
  return (unsigned char *)found + ALIGNMENT;
}

void free(void *pointer) {
  if (!pointer) return;
  block *used = (block *)((unsigned char *)pointer - ALIGNMENT);
  used->next = freed[used->class];
  freed[used->class] = used;
}

// Every block stands at a multiple of 16; Swift asks for no more here.
int posix_memalign(void **pointer, size_t alignment, size_t size) {
  if (alignment > ALIGNMENT) return 22;
  *pointer = malloc(size);
  return *pointer ? 0 : 12;
}

// The compiler makes these one instruction each.
void *memcpy(void *restrict to, const void *restrict from, size_t count) {
  return __builtin_memcpy(to, from, count);
}

void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *one = left, *other = right;
  for (; count; count--, one++, other++) {
    if (*one != *other) return *one - *other;
  }
  return 0;
}

// 64 times 64 bits to 128. Source: Knuth, The Art of Computer Programming 2, section 4.3.1.
typedef struct {
  uint64_t low, high;
} wide;

void __multi3(wide *product, uint64_t a, uint64_t a_high, uint64_t b, uint64_t b_high) {
  uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
  uint64_t ll = al * bl, lh = al * bh, hl = ah * bl;
  uint64_t middle = (ll >> 32) + (uint32_t)lh + (uint32_t)hl;
  product->low = (middle << 32) | (uint32_t)ll;
  product->high = ah * bh + (lh >> 32) + (hl >> 32) + (middle >> 32) + a * b_high + a_high * b;
}

// The seed of hashing. Always the same here: equal input must give equal output.
void arc4random_buf(void *to, size_t count) { __builtin_memset(to, 42, count); }

uintptr_t __stack_chk_guard = 0x5CA1AB1Eu;

void __stack_chk_fail(void) { __builtin_trap(); }

// To the nearest whole number, halves away from zero. What is left after cutting is exact.
double round(double value) {
  double whole = __builtin_trunc(value);
  double rest = value - whole;
  if (rest >= 0.5) return whole + 1;
  if (rest <= -0.5) return whole - 1;
  return whole;
}
