package app.cartwright.desktop;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.PracticeDesk;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Writes down what is asked of the practice shop. */
public class StubPracticeDesk implements PracticeDesk {
    public final List<String> asked = new CopyOnWriteArrayList<>();

    public volatile @Nullable String newKey;

    @Override
    public State state() {
        return new State(10, 4, 20260311, newKey);
    }

    @Override
    public ActionResult ordersPerMinute(int orders) {
        asked.add("orders " + orders);
        return ActionResult.ok("");
    }

    @Override
    public ActionResult goWrong(Mishap mishap) {
        asked.add("goWrong " + mishap);
        return ActionResult.ok("");
    }

    @Override
    public ActionResult speed(int times) {
        asked.add("speed " + times);
        return ActionResult.ok("");
    }

    @Override
    public ActionResult killAtNextOrder(Runnable kill) {
        asked.add("kill");
        return ActionResult.ok("");
    }

    @Override
    public ActionResult startOver() {
        asked.add("startOver");
        return ActionResult.ok("");
    }

    @Override
    public ActionResult leave() {
        asked.add("leave");
        return ActionResult.ok("");
    }
}
