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
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The tray of desktops that Java knows; on others, and without a display, there is none. All of it runs on AWT's thread. */
public final class AwtTray implements Tray {
    private static final int SIZE = 32;
    private static final Color WHEEL = new Color(0x8c959f);

    private final Texts texts;
    private @Nullable TrayIcon icon;
    private @Nullable MenuItem pauseOrResume;
    private @Nullable Menu pauseMenu;
    private @Nullable MenuItem problemsItem;
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
        TrayIcon made = new TrayIcon(picture("notSetUp"), texts.of("name.app"), menu(actions));
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

    private PopupMenu menu(Actions actions) {
        PopupMenu menu = new PopupMenu();
        menu.add(item("tray.open", actions::open));
        MenuItem problems = item("tray.problems", actions::showProblems);
        problemsItem = problems;
        menu.add(problems);
        menu.addSeparator();
        menu.add(item("sync.now", actions::syncNow));
        Menu pause = new Menu(texts.of("pause.button"));
        pause.add(item("pause.15", () -> actions.pause(Duration.ofMinutes(15))));
        pause.add(item("pause.60", () -> actions.pause(Duration.ofHours(1))));
        pause.add(item("pause.tomorrow", actions::pauseUntilTomorrow));
        pause.add(item("pause.open", () -> actions.pause(null)));
        pauseMenu = pause;
        menu.add(pause);
        MenuItem resume = item("pause.resume", actions::resume);
        resume.setEnabled(false);
        pauseOrResume = resume;
        menu.add(resume);
        menu.add(item("quiet.hour", actions::quiet));
        menu.addSeparator();
        menu.add(item("tray.settings", actions::settings));
        menu.add(item("tray.quit", actions::quit));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.of(key));
        item.addActionListener(e -> action.run());
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
            MenuItem resume = pauseOrResume;
            Menu pause = pauseMenu;
            if (resume != null && pause != null) {
                resume.setEnabled(paused);
                pause.setEnabled(!paused);
            }
            MenuItem item = problemsItem;
            if (item != null) {
                item.setLabel(texts.of("tray.problems.count", problems));
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
            default -> {}
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
