package app.cartwright.desktop;

import app.cartwright.bridge.Bridge;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.system.ClipboardAccess;
import app.cartwright.desktop.system.FilePicker;
import app.cartwright.desktop.system.LinkOpener;
import app.cartwright.desktop.system.SelfTest;
import app.cartwright.desktop.system.StartAtLogin;
import app.cartwright.desktop.system.Tray;
import app.cartwright.desktop.system.WindowMemory;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the window is made of, handed in from outside: the bridge, the time, the desktop around it.
 *
 * @param quit ends the program after the window said goodbye; stops the services
 * @param kill ends the program at once, as a power cut would, and starts it again; for the practice shop
 */
public record DesktopParts(
        Bridge bridge,
        InstantSource clock,
        ZoneId zone,
        Locale locale,
        Tasks tasks,
        LinkOpener links,
        FilePicker files,
        ClipboardAccess clipboard,
        StartAtLogin startAtLogin,
        Tray tray,
        WindowMemory memory,
        SelfTest selfTest,
        Runnable quit,
        Runnable kill) {}
