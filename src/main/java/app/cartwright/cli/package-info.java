/**
 * The command line: arguments in, tables or JSON out. No logic of its own.
 */
@NullMarked
package app.cartwright.cli;

import org.jspecify.annotations.NullMarked;
