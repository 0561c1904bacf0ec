/**
 * The local SQLite file: connection, lock, migrations, backup, and the queries of each feature. The only place that
 * knows SQL. Used by every feature above it; knows none of them.
 */
@NullMarked
package app.cartwright.store;

import org.jspecify.annotations.NullMarked;
