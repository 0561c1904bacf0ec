package app.cartwright.inflow;

import app.cartwright.http.AnswerReader;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.Reply;
import java.util.List;

/**
 * Reads a page of locations. Where inFlow says how many there are, as it was asked on the first page, fewer of them are
 * no list: the sum over all locations would be too small.
 *
 * @param size rows of a full page
 */
record LocationList(int size, InflowEvidence evidence) implements AnswerReader<List<Location>> {
    @Override
    public Outcome<List<Location>> read(Reply reply) {
        Outcome<List<Location>> answer = InflowAnswers.list(reply, InflowRows::location);
        long count = InflowAnswers.count(reply);
        if (!(answer instanceof Outcome.Done<List<Location>>(List<Location> rows, String ignored)) || count < 0) {
            return answer;
        }
        long expected = Math.min(count, size);
        evidence.locationCount(rows.size() == expected, rows.size(), count);
        return rows.size() >= expected
                ? answer
                : reply.unknown(
                        UnknownCause.ODD_ANSWER,
                        "inFlow says that it has " + count + " locations and sent " + rows.size()
                                + ", so the list was not used.");
    }
}
