/** Comma-separated values for spreadsheets, safe to open. Knows nothing of the rest of the program. */
@NullMarked
package app.cartwright.csv;

import org.jspecify.annotations.NullMarked;
