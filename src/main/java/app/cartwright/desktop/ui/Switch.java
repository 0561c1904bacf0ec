package app.cartwright.desktop.ui;

import atlantafx.base.controls.ToggleSwitch;

/** A switch; what it switches is read out even where it stands beside it as text. */
public final class Switch extends ToggleSwitch {
    /** A switch of something with this name. */
    public Switch(String name) {
        setAccessibleText(name);
        setFocusTraversable(true);
    }
}
