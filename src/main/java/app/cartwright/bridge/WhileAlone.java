package app.cartwright.bridge;

import app.cartwright.ledger.Service;
import app.cartwright.schedule.Flow;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.store.OrderMarks;

/** A flow that rests while another copy of Cartwright seems to be writing: then nothing is written, by no service. */
final class WhileAlone implements Flow {
    private final Flow flow;
    private final OrderMarks marks;

    WhileAlone(Flow flow, OrderMarks marks) {
        this.flow = flow;
        this.marks = marks;
    }

    @Override
    public Service service() {
        return flow.service();
    }

    @Override
    public RunResult run(RunRequest request) {
        return marks.secondCopy()
                ? new RunResult(0, 0, 0, 0, false, "Stopped: another copy of Cartwright is writing", null)
                : flow.run(request);
    }
}
