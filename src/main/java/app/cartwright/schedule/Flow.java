package app.cartwright.schedule;

import app.cartwright.ledger.Service;

/** One of the three services, as the scheduler sees it: something that can be run. */
public interface Flow {
    /** Which service this is. */
    Service service();

    /** One cycle: observe, plan, act, record. Never throws for trouble of the other side. */
    RunResult run(RunRequest request);
}
