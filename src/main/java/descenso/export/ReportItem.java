package descenso.export;

import descenso.course.Item;
import descenso.progress.Attempt;
import descenso.progress.Learner;
import descenso.progress.Result;
import java.util.Locale;

/** What came of an item of a course, as it is reported. */
record ReportItem(Item item, Learner learner) {

    Result result() {
        return item.isQuestion()
                ? learner.ledger().question(item.id())
                : learner.ledger().predicted(item.id());
    }

    /** As the log writes it; empty where there is none yet. */
    String grade() {
        return result().grade().map(ReportItem::word).orElse("");
    }

    private static String word(Attempt.Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
