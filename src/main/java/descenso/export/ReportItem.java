package descenso.export;

import descenso.course.Item;
import descenso.progress.Attempt;
import descenso.progress.Learner;
import descenso.progress.Ledger;
import descenso.progress.Result;

/** What came of an item of a course, as it is reported. */
record ReportItem(Item item, Learner learner) {

    Result result() {
        return result(item, learner.ledger());
    }

    static Result result(Item item, Ledger ledger) {
        return ledger.result(item.id(), item.isQuestion());
    }

    /** As the log writes it; empty where there is none yet. */
    String grade() {
        return result().grade().map(Attempt.Grade::word).orElse("");
    }
}
