package descenso.export;

import descenso.course.AssessmentItem;
import descenso.progress.Attempt;
import descenso.progress.ItemResult;
import descenso.progress.Learner;
import descenso.progress.LearningRecord;

/** The result of one learner in one assessment item of the course, as a report shows it. */
record ReportItem(AssessmentItem item, Learner learner) {

    ItemResult result() {
        return result(item, learner.learning());
    }

    static ItemResult result(AssessmentItem item, LearningRecord learning) {
        return learning.result(item.id(), item.isQuestion());
    }

    /** Returns the grade as the journal writes it; empty if there is none yet. */
    String grade() {
        return result().grade().map(Attempt.Grade::word).orElse("");
    }
}
