#ifndef CURSUS_CMARKCHARACTERS_H
#define CURSUS_CMARKCHARACTERS_H

// Whether the special characters of the extensions stay set, so that parsers may run side by side.
// It is known after the first document was parsed, with all extensions, by one thread alone.
int cmarkcharacters_stay(void);

#endif
