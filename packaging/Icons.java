import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the icons of the packages from {@code icons/cartwright.svg}: PNG of each size, {@code .ico} for Windows,
 * {@code .icns} for macOS. From the top of the checkout: {@code java packaging/Icons.java}. Knows what the mark is made of:
 * groups, circles, and paths of M, L, V and H in capitals, all with round strokes.
 */
public final class Icons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final int[] WINDOWS = {16, 24, 32, 48, 64, 256};
    /** Those that the window itself carries. */
    private static final Set<Integer> WINDOW = Set.of(16, 32, 64, 128);

    private static final String RESOURCES = "src/main/resources/app/cartwright/desktop";
    /** Apple's four letters for a PNG of this size. */
    private static final Map<String, Integer> APPLE = new LinkedHashMap<>();

    static {
        APPLE.put("icp4", 16);
        APPLE.put("icp5", 32);
        APPLE.put("ic07", 128);
        APPLE.put("ic08", 256);
        APPLE.put("ic09", 512);
    }

    private static final Pattern STEP = Pattern.compile("([MLVH])\\s*(-?[\\d.]+)(?:[\\s,]+(-?[\\d.]+))?");

    private Icons() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of("icons");
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("cartwright.svg").toFile())
                .getDocumentElement();
        Map<Integer, byte[]> drawn = new LinkedHashMap<>();
        for (int size : SIZES) {
            drawn.put(size, png(svg, size));
            Files.write(folder.resolve("cartwright-" + size + ".png"), drawn.get(size));
            if (WINDOW.contains(size)) {
                Files.write(Path.of(RESOURCES, "cartwright-" + size + ".png"), drawn.get(size));
            }
        }
        Files.write(folder.resolve("cartwright.ico"), ico(drawn));
        Files.write(folder.resolve("cartwright.icns"), icns(drawn));
    }

    private static byte[] png(Element svg, int size) throws IOException {
        double box = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / box, size / box);
        draw(pen, svg, Color.BLACK, 1);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void draw(Graphics2D pen, Element element, Color colour, float width) {
        Color own = element.hasAttribute("stroke") ? Color.decode(element.getAttribute("stroke")) : colour;
        float wide = element.hasAttribute("stroke-width") ? (float) number(element, "stroke-width") : width;
        pen.setColor(own);
        pen.setStroke(new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (element.getTagName()) {
            case "circle" -> {
                double r = number(element, "r");
                pen.draw(new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r));
            }
            case "path" -> pen.draw(path(element.getAttribute("d")));
            case "svg", "g" -> {
                for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element inner) {
                        draw(pen, inner, own, wide);
                    }
                }
            }
            case "title" -> {}
            default -> throw new IllegalArgumentException("the mark has a " + element.getTagName());
        }
    }

    private static Path2D path(String steps) {
        Path2D path = new Path2D.Double();
        double x = 0;
        double y = 0;
        for (MatchResult step : STEP.matcher(steps).results().toList()) {
            double first = Double.parseDouble(step.group(2));
            x = step.group(1).equals("V") ? x : first;
            y = switch (step.group(1)) {
                case "V" -> first;
                case "H" -> y;
                default -> Double.parseDouble(step.group(3));
            };
            if (step.group(1).equals("M")) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    /** A folder of PNGs, as Windows takes it since Vista. */
    private static byte[] ico(Map<Integer, byte[]> drawn) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * WINDOWS.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.length);
        int at = head.capacity();
        for (int size : WINDOWS) {
            byte[] png = drawn.get(size);
            // A side of 256 is written as 0.
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(at);
            at += png.length;
        }
        out.write(head.array());
        for (int size : WINDOWS) {
            out.write(drawn.get(size));
        }
        return out.toByteArray();
    }

    private static byte[] icns(Map<Integer, byte[]> drawn) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(entries);
        for (Map.Entry<String, Integer> kind : APPLE.entrySet()) {
            byte[] png = drawn.get(kind.getValue());
            data.write(kind.getKey().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(8 + png.length);
            data.write(png);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(out);
        file.write("icns".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(8 + entries.size());
        file.write(entries.toByteArray());
        return out.toByteArray();
    }
}
