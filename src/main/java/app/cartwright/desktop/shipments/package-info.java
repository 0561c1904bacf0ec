/**
 * The shipments list and what will be sent once.
 */
@NullMarked
package app.cartwright.desktop.shipments;

import org.jspecify.annotations.NullMarked;
