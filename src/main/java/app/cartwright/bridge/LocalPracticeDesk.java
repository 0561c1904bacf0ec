package app.cartwright.bridge;

import java.util.function.Supplier;

/**
 * The practice shop of this process, and what has to be done around it.
 *
 * @param again opens it anew while the services are at rest
 * @param end closes it for good
 */
record LocalPracticeDesk(PracticeWorld world, Supplier<ActionResult> again, Supplier<ActionResult> end)
        implements PracticeDesk {
    @Override
    public State state() {
        return world.state();
    }

    @Override
    public ActionResult speed(int times) {
        return world.speed(times);
    }

    @Override
    public ActionResult ordersPerMinute(int orders) {
        return world.ordersPerMinute(orders);
    }

    @Override
    public ActionResult goWrong(Mishap mishap) {
        return world.goWrong(mishap);
    }

    @Override
    public ActionResult killAtNextOrder(Runnable kill) {
        return world.killAtNextOrder(kill);
    }

    @Override
    public ActionResult startOver() {
        return again.get();
    }

    @Override
    public ActionResult leave() {
        return end.get();
    }
}
