package app.cartwright.desktop;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.PracticeDesk;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what is asked of the practice shop. */
public class StubPracticeDesk implements PracticeDesk {
    public final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public State state() {
        return new State(4, 20260311);
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
}
