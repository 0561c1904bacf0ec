/**
 * What the desktop around the window gives, each behind an interface: browser, file chooser, clipboard, tray, start at login, one instance.
 */
@NullMarked
package app.cartwright.desktop.system;

import org.jspecify.annotations.NullMarked;
