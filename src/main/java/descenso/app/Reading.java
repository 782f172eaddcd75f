package descenso.app;

/** Which screen shows the place where the learner is. */
final class Reading {

    private Reading() {}

    /** The first screen of a course is its title; all others are lessons. */
    static Screen at(Study study) {
        return study.number() <= 0 ? new TitleScreen() : LessonScreen.fresh();
    }

    static Turn turn(Study study) {
        return Turn.to(at(study), study);
    }
}
