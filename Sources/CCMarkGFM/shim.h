// The door to libcmark-gfm. Node types of extensions are global variables that the library fills in
// while it registers them; Swift reads them through these functions, so that no mutable global of
// the library is visible in Swift.
#ifndef CURSUS_CCMARKGFM_SHIM_H
#define CURSUS_CCMARKGFM_SHIM_H

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

#endif
