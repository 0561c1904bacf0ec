package app.cartwright.desktop.system;

import app.cartwright.desktop.base.Texts;
import java.awt.AWTException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tray of desktops that Java knows; on others, and without a display, there is none. All of it runs on AWT's thread. */
public final class AwtTray implements Tray {
    private static final int SIZE = 32;
    private static final Color WHEEL = new Color(0x8c959f);

    private final Texts texts;
    private @Nullable TrayIcon icon;
    private @Nullable TrayMenu menu;
    private List<String> drawn = List.of();
    private @Nullable Runnable onMessage;

    /** Not shown yet. */
    public AwtTray(Texts texts) {
        this.texts = texts;
    }

    @Override
    public boolean show(Actions actions) {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return false;
        }
        EventQueue.invokeLater(() -> install(actions));
        return true;
    }

    private void install(Actions actions) {
        menu = new TrayMenu(texts, actions);
        TrayIcon made = new TrayIcon(picture("notSetUp"), texts.of("name.app"), new PopupMenu());
        made.setImageAutoSize(true);
        made.addActionListener(e -> {
            Runnable then = onMessage;
            onMessage = null;
            if (then == null) {
                actions.open();
            } else {
                then.run();
            }
        });
        try {
            SystemTray.getSystemTray().add(made);
            icon = made;
        } catch (AWTException e) {
            icon = null;
        }
    }

    /** Draws the menu anew; only where it says something else, because it may be open. */
    private void draw(TrayIcon in, List<TrayMenu.Item> items) {
        List<String> words = items.stream().map(AwtTray::words).toList();
        if (words.equals(drawn)) {
            return;
        }
        drawn = words;
        PopupMenu popup = in.getPopupMenu();
        popup.removeAll();
        for (TrayMenu.Item item : items) {
            switch (item) {
                case TrayMenu.Item.Words said -> {
                    MenuItem line = new MenuItem(said.text());
                    line.setEnabled(false);
                    popup.add(line);
                }
                case TrayMenu.Item.Line line -> popup.addSeparator();
                case TrayMenu.Item.Choice choice -> popup.add(item(choice));
                case TrayMenu.Item.Menu more -> {
                    Menu inner = new Menu(more.text());
                    more.choices().forEach(choice -> inner.add(item(choice)));
                    popup.add(inner);
                }
            }
        }
    }

    private static String words(TrayMenu.Item item) {
        return switch (item) {
            case TrayMenu.Item.Words said -> said.text();
            case TrayMenu.Item.Line line -> "";
            case TrayMenu.Item.Choice choice -> choice.text();
            case TrayMenu.Item.Menu more -> more.text();
        };
    }

    private static MenuItem item(TrayMenu.Item.Choice choice) {
        MenuItem item = new MenuItem(choice.text());
        item.addActionListener(e -> choice.then().run());
        return item;
    }

    @Override
    public void status(String state, String word, String sentence, int problems, boolean paused) {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        EventQueue.invokeLater(() -> {
            TrayIcon shown = icon;
            if (shown != null) {
                shown.setImage(picture(state));
                shown.setToolTip(texts.of("tray.tooltip", word, sentence));
            }
            TrayMenu holds = menu;
            if (shown != null && holds != null) {
                draw(shown, holds.items(word, sentence, problems, paused));
            }
        });
    }

    @Override
    public void notify(String title, String text, boolean trouble, @Nullable Runnable onClick) {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        EventQueue.invokeLater(() -> {
            TrayIcon shown = icon;
            if (shown != null) {
                onMessage = onClick;
                shown.displayMessage(title, text, trouble ? TrayIcon.MessageType.WARNING : TrayIcon.MessageType.INFO);
            }
        });
    }

    /** The wheel with the state's mark at the lower right: a shape as well as a colour. */
    private static BufferedImage picture(String state) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(WHEEL);
        g.setStroke(new BasicStroke(2.4f));
        g.draw(new Ellipse2D.Double(2, 2, 26, 26));
        for (int spoke = 0; spoke < 6; spoke++) {
            double angle = Math.PI / 2 + spoke * Math.PI / 3;
            g.draw(new Line2D.Double(15, 15, 15 + 13 * Math.cos(angle), 15 + 13 * Math.sin(angle)));
        }
        mark(g, state);
        g.dispose();
        return image;
    }

    private static void mark(Graphics2D g, String state) {
        g.setStroke(new BasicStroke(2.6f));
        switch (state) {
            case "inSync" -> {
                g.setColor(new Color(0x1a7f37));
                g.draw(new Line2D.Double(18, 25, 22, 29));
                g.draw(new Line2D.Double(22, 29, 30, 19));
            }
            case "syncing" -> {
                g.setColor(new Color(0x218bff));
                g.draw(new Ellipse2D.Double(19, 19, 10, 10));
            }
            case "needsAttention" -> {
                g.setColor(new Color(0xbf8700));
                g.draw(new Line2D.Double(24, 18, 30, 30));
                g.draw(new Line2D.Double(24, 18, 18, 30));
                g.draw(new Line2D.Double(18, 30, 30, 30));
            }
            case "paused" -> {
                g.setColor(WHEEL);
                g.fillRect(19, 19, 4, 11);
                g.fillRect(26, 19, 4, 11);
            }
            case "offline" -> {
                g.setColor(new Color(0xcf222e));
                g.draw(new Line2D.Double(18, 18, 30, 30));
                g.draw(new Line2D.Double(30, 18, 18, 30));
            }
            case "keyRefused" -> {
                g.setColor(new Color(0xcf222e));
                g.draw(new Ellipse2D.Double(17, 22, 7, 7));
                g.draw(new Line2D.Double(23, 23, 30, 17));
                g.draw(new Line2D.Double(28, 19, 30, 22));
            }
            default -> {
                g.setColor(WHEEL);
                g.draw(new Line2D.Double(19, 29, 29, 19));
                g.draw(new Line2D.Double(18, 30, 22, 30));
            }
        }
    }

    @Override
    public void close() {
        TrayIcon shown = icon;
        if (shown != null) {
            EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(shown));
        }
    }
}
