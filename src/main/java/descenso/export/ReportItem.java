package descenso.export;

import descenso.course.AssessmentItem;
import descenso.progress.Attempt;
import descenso.progress.ItemResult;
import descenso.progress.Learner;
import descenso.progress.LearningRecord;

/** What came of an item of a course, as it is reported. */
record ReportItem(AssessmentItem item, Learner learner) {

    ItemResult result() {
        return result(item, learner.ledger());
    }

    static ItemResult result(AssessmentItem item, LearningRecord ledger) {
        return ledger.result(item.id(), item.isQuestion());
    }

    /** As the log writes it; empty where there is none yet. */
    String grade() {
        return result().grade().map(Attempt.Grade::word).orElse("");
    }
}
