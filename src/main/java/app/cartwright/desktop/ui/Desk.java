package app.cartwright.desktop.ui;

import app.cartwright.bridge.Bridge;
import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.system.ClipboardAccess;
import app.cartwright.desktop.system.FilePicker;
import app.cartwright.desktop.system.LinkOpener;
import app.cartwright.desktop.system.SelfTest;
import app.cartwright.desktop.system.StartAtLogin;
import app.cartwright.desktop.system.WindowMemory;

/**
 * Everything that a screen works with. Its view model takes what it needs of it.
 *
 * @param bridge never called on the JavaFX thread
 * @param notes short notes in the corner
 * @param dialogs questions over the window
 * @param navigator opens other pages
 * @param theme looks
 */
public record Desk(
        Bridge bridge,
        Tasks tasks,
        LiveData live,
        Texts texts,
        Times times,
        LinkOpener links,
        FilePicker files,
        ClipboardAccess clipboard,
        StartAtLogin startAtLogin,
        WindowMemory memory,
        SelfTest selfTest,
        Notes notes,
        Dialogs dialogs,
        Navigator navigator,
        Theme theme) {}
