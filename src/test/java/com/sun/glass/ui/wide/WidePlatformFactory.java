package com.sun.glass.ui.wide;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** JavaFX's platform without a display, with a screen as large as {@code headless.size} says. */
public final class WidePlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new WideApplication();
    }

    private static final class WideApplication extends HeadlessApplication {
        private Screen[] screens;

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (screens == null) {
                String[] size = System.getProperty("headless.size", "1600x1200").split("x", 2);
                int w = Integer.parseInt(size[0]);
                int h = Integer.parseInt(size[1]);
                screens = new Screen[] {new Screen(0, 32, 0, 0, w, h, 0, 0, w, h, 0, 0, w, h, 96, 96, 1f, 1f, 1f, 1f)};
                enlargeFrameBuffer(w, h);
            }
            return screens;
        }

        @Override
        public View createView() {
            return new WideView();
        }

        /** The platform's own buffer holds 1000 by 1000 pixels, whatever the screen says. */
        private void enlargeFrameBuffer(int w, int h) {
            try {
                Field buffer = HeadlessApplication.class.getDeclaredField("frameBuffer");
                buffer.setAccessible(true);
                buffer.set(this, ByteBuffer.allocate(w * h * 4));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Takes a frame as a screen does, in one copy; the platform's own view copies it pixel by pixel. */
    private static final class WideView extends HeadlessView {
        private IntBuffer screen = IntBuffer.allocate(0);

        @Override
        protected void _uploadPixels(long ptr, Pixels pixels) {
            IntBuffer frame = ((IntBuffer) pixels.getBuffer()).duplicate().rewind();
            if (screen.capacity() < frame.remaining()) {
                screen = IntBuffer.allocate(frame.remaining());
            }
            screen.clear().put(frame);
        }
    }
}
