package app.cartwright.desktop.system;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.util.List;
import java.util.stream.Collectors;

/** On Windows: a value under the user's Run key. */
public final class WindowsStartAtLogin implements StartAtLogin {
    /** The key that Windows reads at login. */
    static final String KEY = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    /** The name of our value. */
    static final String NAME = "Cartwright";

    private final RunKey key;
    private final List<String> command;

    /** The registry of this user, or a stand-in for it. */
    interface RunKey {
        /** Whether there is a value of this name. */
        boolean has(String path, String name);

        /** Sets a value. */
        void put(String path, String name, String value);

        /** Takes a value away. */
        void remove(String path, String name);
    }

    WindowsStartAtLogin(RunKey key, List<String> command) {
        this.key = key;
        this.command = List.copyOf(command);
    }

    /** Over the registry of this user. */
    public static WindowsStartAtLogin overRegistry(List<String> command) {
        return new WindowsStartAtLogin(
                new RunKey() {
                    @Override
                    public boolean has(String path, String name) {
                        return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, path, name);
                    }

                    @Override
                    public void put(String path, String name, String value) {
                        Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, path, name, value);
                    }

                    @Override
                    public void remove(String path, String name) {
                        Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, path, name);
                    }
                },
                command);
    }

    @Override
    public boolean isOn() {
        return key.has(KEY, NAME);
    }

    @Override
    public void set(boolean on) {
        if (on) {
            key.put(KEY, NAME, text());
        } else if (isOn()) {
            key.remove(KEY, NAME);
        }
    }

    /** The command line, each part quoted. */
    String text() {
        return command.stream()
                .map(part -> '"' + part.replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(" "));
    }
}
