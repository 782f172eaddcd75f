package descenso.app.screen;

import descenso.app.screen.AppState.PreviewCache.Preview;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.GuestName;
import descenso.classroom.SharedPlace;
import descenso.course.Block;
import descenso.course.Course;
import descenso.course.Course.CourseQuestion;
import descenso.course.Page;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.plot.Raster;
import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.chart.LabPlot;
import descenso.view.frame.ContentsView;
import descenso.view.frame.Layout;
import descenso.view.text.UiText;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The state that all screens share.
 *
 * @param renderCache the cache of drawn lines, shared with all states derived from this one
 * @param notice a line shown at the foot until the next key
 * @param classroom the classroom of the learner's class; empty without a class
 */
public record AppState(
        Course course,
        DisplaySettings display,
        CourseState courseState,
        PreviewCache previewCache,
        RenderCache renderCache,
        Optional<LocalizedMessage> notice,
        Optional<ClassroomView> classroom) {

    /** Beginning of the ids of the marks that a run of the class was left. */
    private static final String RUN = "run-";

    /** Ids of the marks that a place of the class was left: that of the leader, and that of a learner. */
    private static final String LEADER = "leader";

    private static final String LEARNER = "learner";

    /** Id of the mark of a state that only draws a page of the class. */
    private static final String LOOKED_AT = "looked-at";

    /**
     * The language and appearance of the tutor.
     *
     * @param size the size of the screen, in cells
     * @param isStill whether nothing moves by itself: a race is shown at its end
     */
    public record DisplaySettings(UiText texts, Theme theme, Raster raster, Size size, boolean isStill) {

        public Language language() {
            return texts.language();
        }

        public DisplaySettings withLanguage(Language other) {
            return new DisplaySettings(
                    new UiText(texts.messages().withLanguage(other), texts.characters()), theme, raster, size, isStill);
        }

        DisplaySettings withNextTheme() {
            return new DisplaySettings(texts, theme.next(), raster, size, isStill);
        }

        /** Returns these settings with plain characters instead of all, or all instead of plain ones. */
        public DisplaySettings withOtherCharacters() {
            CharacterSet other = texts.characters().hasSigns() ? CharacterSet.ASCII : CharacterSet.UNICODE;
            return new DisplaySettings(new UiText(texts.messages(), other), theme, Raster.of(other), size, isStill);
        }

        public DisplaySettings withRaster(Raster other) {
            return new DisplaySettings(texts, theme, other, size, isStill);
        }

        public DisplaySettings withSize(Size other) {
            return new DisplaySettings(texts, theme, raster, other, isStill);
        }
    }

    /** Creates the initial state, without notice, previews or drawn lines. */
    public static AppState opening(Course course, DisplaySettings display, CourseState courseState) {
        return opening(course, display, courseState, Optional.empty());
    }

    /**
     * Creates the initial state, without notice or previews.
     *
     * @param shared the part of the display that all sessions of a server have in common; empty for a session alone
     */
    public static AppState opening(
            Course course, DisplaySettings display, CourseState courseState, Optional<SharedDisplay> shared) {
        return new AppState(
                course,
                display,
                courseState,
                PreviewCache.empty(),
                new RenderCache(shared),
                Optional.empty(),
                Optional.empty());
    }

    public Language language() {
        return display.language();
    }

    public UiText texts() {
        return display.texts();
    }

    /** Tests whether the tutor works line by line, without a screen. */
    public boolean isPlainMode() {
        return texts().messages().isSpoken();
    }

    public Theme theme() {
        return display.theme();
    }

    public Raster raster() {
        return display.raster();
    }

    public Size size() {
        return display.size();
    }

    public Bookmark bookmark() {
        return courseState.bookmark();
    }

    public LearnerHistory history() {
        return courseState.history();
    }

    /** Returns the contents of the course, with what the learner has read and answered. */
    public ContentsView contents() {
        return new ContentsView(course, texts(), history().learning(), courseState.marked(CourseState.Mark.READ));
    }

    /** Returns the current page, down to its seal. */
    public Page page() {
        return sealed(wholePage());
    }

    /** Returns the current page with all that its seals hide; down to its fold, unless the learner has opened it. */
    public Page wholePage() {
        Page page = course.page(language(), bookmark().pageId());
        return isMarked(CourseState.Mark.UNFOLDED, page.id()) ? page : page.main();
    }

    /** Returns a page down to its first experiment that awaits the learner's prediction, or to its end. */
    public Page sealed(Page page) {
        return page.sealed(this::awaitsPrediction);
    }

    /** Returns the given questions that no seal hides, in their order. */
    public List<CourseQuestion> open(List<CourseQuestion> questions) {
        return questions.stream()
                .filter(question -> sealed(course.page(language(), question.pageId()))
                        .exercises()
                        .contains(question.exercise()))
                .toList();
    }

    /**
     * Tests whether an experiment asks for an open prediction. "I don't know" is one; a faulty file asks none. A bet of
     * the class is open until its run is over.
     */
    public boolean awaitsPrediction(String experiment) {
        boolean isRunning = isClassRun(experiment)
                && !isLookedAt()
                && history().learning().trace(experiment).isEmpty();
        return isRunning || isUnpredicted(experiment);
    }

    private boolean isUnpredicted(String experiment) {
        return !history().learning().isPredicted(experiment)
                && !isMarked(CourseState.Mark.PREDICTED, experiment)
                && previewCache.asks(experiment).orElseGet(() -> course.asksForPrediction(experiment));
    }

    /** Returns the 0-based number of the current page; -1 if the course does not contain it. */
    public int number() {
        return course.pageIds().indexOf(bookmark().pageId());
    }

    /** Tests whether the course is the shipped one, whose title asks which of two optimizers arrives first. */
    public boolean isOfShippedCourse() {
        return courseId().equals(AttemptLine.SHIPPED_COURSE);
    }

    public String courseId() {
        return course.manifest().id();
    }

    public boolean isFirst() {
        return number() <= 0;
    }

    public boolean isLast() {
        return number() == lastNumber();
    }

    public int lastNumber() {
        return course.pageIds().size() - 1;
    }

    /** Returns the 0-based number of the first page after the title that is not read to its end; empty if all are. */
    public OptionalInt unread() {
        return IntStream.rangeClosed(1, lastNumber())
                .filter(number ->
                        !isMarked(CourseState.Mark.READ, course.pageIds().get(number)))
                .findFirst();
    }

    /** Returns the 0-based number of the first page after the title that is not read to its end; 1 if all are read. */
    public int firstUnread() {
        return unread().orElse(1);
    }

    public Layout layout() {
        return Layout.of(size());
    }

    /**
     * Returns what a later session continues from. Without signs the terminal has only one raster, which is no choice.
     */
    public SavedState saved() {
        return new SavedState(
                Optional.of(bookmark()),
                Optional.of(language()),
                Optional.of(theme().name()),
                Optional.of(raster().name()).filter(name -> texts().characters().hasSigns()),
                courseState.marked(CourseState.Mark.READ),
                courseState.drafts());
    }

    /** Returns a time of the day where the learner is, to the second. */
    public String timeOfDay(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss")
                .format(time.atZone(history().zone()));
    }

    /** Formats a diagnostic with its source position. */
    public String say(Diagnostic diagnostic) {
        return diagnostic.position() + ": " + texts().say(diagnostic.message());
    }

    /** Returns the texts for charts, in the characters of the raster. */
    public UiText captions() {
        return new UiText(texts().messages(), raster().characters());
    }

    public AppState withBookmark(Bookmark place) {
        return with(courseState.withBookmark(place));
    }

    /** Returns this state at the top of a page, by its 0-based number, limited to the pages of the course. */
    public AppState atScreen(int number) {
        return withBookmark(Bookmark.atTop(course.pageIds().get(Math.max(0, Math.min(number, lastNumber())))));
    }

    public AppState withNotice(LocalizedMessage message) {
        return new AppState(course, display, courseState, previewCache, renderCache, Optional.of(message), classroom);
    }

    public AppState withNotice(MessageKey key, String... arguments) {
        return withNotice(LocalizedMessage.of(key, arguments));
    }

    /** Tests whether the key that leads back closes the notice first. Praise is no reason to press a key twice. */
    public boolean isHeldByNotice() {
        return notice.filter(message -> message.key() != MessageKey.SEE_RIGHT).isPresent();
    }

    public boolean hasNotice(MessageKey key) {
        return notice.filter(message -> message.key() == key).isPresent();
    }

    public AppState withoutNotice() {
        return new AppState(course, display, courseState, previewCache, renderCache, Optional.empty(), classroom);
    }

    /** Tests whether the person is of the staff of a class. */
    public boolean isOfStaff() {
        return classroom.flatMap(ClassroomView::staff).isPresent();
    }

    /** Tests whether the session is a projector of a class, and no person's. */
    public boolean isProjector() {
        return classroom.flatMap(ClassroomView::projection).isPresent();
    }

    /** Tests whether the person is of the staff of a class that is live, and so may lead it. */
    public boolean canLead() {
        return isOfStaff() && classroom.filter(ClassroomView::isLive).isPresent();
    }

    /** Tests whether the learner is a guest of a class. */
    public boolean isGuest() {
        return classroom.map(ClassroomView::name).filter(GuestName::isGuest).isPresent();
    }

    /** Tests whether the learner finds the place again at the next login, unlike a guest without a key. */
    public boolean isPlaceKept() {
        return classroom.map(ClassroomView::name).filter(GuestName::isKeyless).isEmpty();
    }

    /** Returns a learner's classroom while it has a session; empty without one, and for the staff and its projector. */
    public Optional<ClassroomView> liveClassroom() {
        return classroom
                .filter(ClassroomView::isLive)
                .filter(view -> view.staff().isEmpty() && view.projection().isEmpty());
    }

    /**
     * Returns the place that the class shows this person: learners that of the leader or of a learner, the staff that
     * of a learner, a projector either one while no task is asked. Empty if there is none, and for the learner whose
     * place it is.
     */
    public Optional<SharedPlace> sharedPlace() {
        return classroom
                .filter(ClassroomView::isLive)
                .filter(view -> view.staff().isEmpty() || view.stage().isOfLearner())
                .filter(view -> view.projection().isEmpty() || view.asked().isEmpty())
                .map(ClassroomView::stage)
                .filter(stage -> !stage.isSharing())
                .flatMap(ClassroomView.StageView::place);
    }

    /** Tests whether the class sees a place that this person has left. */
    public boolean hasLeftPlace() {
        return sharedPlace().isPresent() && isMarked(CourseState.Mark.STAGE, placeId());
    }

    /** Returns this state after the place that the class sees was left, or after the return to it. */
    public AppState withPlaceLeft(boolean hasLeft) {
        return hasLeft ? withMark(CourseState.Mark.STAGE, placeId()) : withoutMark(CourseState.Mark.STAGE, placeId());
    }

    /** Returns the run of the class in this course until it is over; empty without one, and for the staff. */
    public Optional<AskedTask> classRun() {
        return liveClassroom()
                .flatMap(ClassroomView::asked)
                .filter(AskedTask::isRun)
                .filter(run -> run.task().course().equals(courseId()))
                .filter(run -> run.played().filter(lab -> lab.moment().isOver()).isEmpty());
    }

    /** Tests whether the class runs an experiment, and its run is not over. */
    public boolean isClassRun(String experiment) {
        return classRun().filter(run -> run.task().id().equals(experiment)).isPresent();
    }

    /** Tests whether the learner has left the run of the class before its end. */
    public boolean hasLeftRun() {
        return classRun()
                .filter(run -> isMarked(CourseState.Mark.STAGE, runId(run)))
                .isPresent();
    }

    /** Returns this state after the learner has left the run of the class, or has come back to it. */
    public AppState withRunLeft(boolean hasLeft) {
        return classRun()
                .map(run -> hasLeft
                        ? withMark(CourseState.Mark.STAGE, runId(run))
                        : withoutMark(CourseState.Mark.STAGE, runId(run)))
                .orElse(this);
    }

    private static String runId(AskedTask run) {
        return RUN + run.ask();
    }

    /**
     * Returns this state with pages that are only looked at: without the learner's own next steps and bets, so that all
     * who look at them see the same.
     */
    public AppState lookedAt() {
        return withHistory(LearnerHistory.withoutDate(LearningRecord.empty()))
                .withMark(CourseState.Mark.STAGE, LOOKED_AT);
    }

    public boolean isLookedAt() {
        return isMarked(CourseState.Mark.STAGE, LOOKED_AT);
    }

    /** Returns this state in which no place counts as left that the class does not see any longer. */
    public AppState withoutFormerPlaces() {
        AppState state =
                isMarked(CourseState.Mark.STAGE, LEADER) && sharedPlace().isEmpty()
                        ? withoutMark(CourseState.Mark.STAGE, LEADER)
                        : this;
        boolean isOfLearner = placeId().equals(LEARNER) && sharedPlace().isPresent();
        return isMarked(CourseState.Mark.STAGE, LEARNER) && !isOfLearner
                ? state.withoutMark(CourseState.Mark.STAGE, LEARNER)
                : state;
    }

    /** Returns the id of the mark that the place of the class was left: another one for that of a learner. */
    private String placeId() {
        return classroom.filter(view -> view.stage().isOfLearner()).isPresent() ? LEARNER : LEADER;
    }

    public AppState withClassroom(ClassroomView view) {
        return new AppState(course, display, courseState, previewCache, renderCache, notice, Optional.of(view));
    }

    public AppState with(DisplaySettings other) {
        return new AppState(course, other, courseState, previewCache, renderCache, notice, classroom);
    }

    public AppState with(CourseState other) {
        return new AppState(course, display, other, previewCache, renderCache, notice, classroom);
    }

    public AppState with(PreviewCache other) {
        return new AppState(course, display, courseState, other, renderCache, notice, classroom);
    }

    public boolean isMarked(CourseState.Mark mark, String id) {
        return courseState.marked(mark).contains(id);
    }

    public AppState withMark(CourseState.Mark mark, String id) {
        return with(courseState.withMark(mark, id));
    }

    public AppState withoutMark(CourseState.Mark mark, String id) {
        return with(courseState.withoutMark(mark, id));
    }

    /** Returns the draft of an answer to a question; may be empty. */
    public String draft(String question) {
        return courseState.drafts().getOrDefault(question, "");
    }

    /**
     * Returns this state with a preview marked as stale if it does not show the run of the latest judged prediction.
     */
    public AppState withCurrentPreview(String experiment) {
        Optional<Preview> preview = previewCache.of(experiment);
        return preview.map(Preview::judged)
                        .equals(Optional.of(history().learning().trace(experiment)))
                ? this
                : with(previewCache.withStale(experiment));
    }

    /**
     * Returns this state with the runs of a race that is over as the preview of an experiment, if they are those of the
     * judged prediction; otherwise as {@link #withCurrentPreview}.
     */
    public AppState withPreview(String name, Experiment experiment, List<Setting> settings, Race.RaceProgress race) {
        Optional<Attempt> judged = history()
                .learning()
                .trace(name)
                .filter(attempt -> race.isOver() && attempt.changes().equals(NewAttempt.changes(settings)));
        Map<String, Double> figures =
                previewCache.of(name).map(Preview::figures).orElse(Map.of());
        if (judged.isEmpty() || (judged.get().figures().isEmpty() && figures.isEmpty())) {
            return withCurrentPreview(name);
        }
        List<Integer> shown = isPlainMode() ? List.of() : Preview.shown(experiment, race.race());
        List<Snapshot> runs = shown.stream()
                .flatMap(trial -> race.snapshots().get(trial).stream()
                        .map(run -> run.as(race.race().trials().get(trial))))
                .toList();
        Preview preview = new Preview(experiment, runs, judged, figures);
        return with(previewCache.withPreview(name, Optional.of(preview)).withRequested(name));
    }

    /** Returns this state with the draft of an answer; an empty text removes the draft. */
    public AppState withDraft(String question, String text) {
        return with(courseState.withDraft(question, text));
    }

    public AppState withHistory(LearnerHistory other) {
        return with(courseState.withHistory(other));
    }

    /** Returns the title of a course of the server in the learner's language; its id if the server does not have it. */
    public String courseTitle(String id) {
        return renderCache
                .shared()
                .flatMap(all -> all.title(id))
                .map(texts()::say)
                .orElse(id);
    }

    /** Returns the title of an experiment in the learner's language; its name if the course does not contain it. */
    public String title(String experiment) {
        return course.experimentTitle(experiment)
                .map(title -> texts().characters().encode(title.in(language())))
                .orElse(experiment);
    }

    /** Returns the first position in the course that shows an experiment; empty if no page does. */
    public Optional<Bookmark> bookmarkOf(String experiment) {
        Optional<String> page =
                Optional.ofNullable(course.pagesOfExperiments(language()).get(experiment));
        return page.map(id -> {
            long before = course.page(language(), id).blocks().stream()
                    .takeWhile(block -> !(block instanceof Block.ExperimentBlock shown
                            && shown.id().equals(experiment)))
                    .count();
            return new Bookmark(id, 1 + (int) before, 0);
        });
    }

    /** Returns a question in the learner's language; unchanged if the page has no version with the same parts. */
    public CourseQuestion translated(CourseQuestion question) {
        return course.page(language(), question.pageId()).exercises().stream()
                .filter(question.exercise()::isSameAs)
                .map(exercise -> new CourseQuestion(question.pageId(), exercise))
                .findFirst()
                .orElse(question);
    }

    /** The previews that have arrived of experiments inside lessons, by name; empty for an unreadable file. */
    public record PreviewCache(Map<String, Optional<Preview>> previews, Set<String> requested) {

        /**
         * The preview of an experiment: its runs at their end, or at their start while the prediction is open.
         *
         * @param runs empty until they are trained, if a prediction was judged; always empty in plain mode
         * @param judged the judged prediction whose settings the experiment has; empty if none was judged
         * @param figures the figures of the prediction, measured because the learner skipped it; otherwise empty
         */
        public record Preview(
                Experiment experiment, List<Snapshot> runs, Optional<Attempt> judged, Map<String, Double> figures) {

            public Preview {
                runs = List.copyOf(runs);
                figures = Map.copyOf(figures);
            }

            /**
             * Returns the 0-based numbers of the trials that a preview shows: the first heat, or all for the map of a
             * sweep.
             */
            public static List<Integer> shown(Experiment experiment, Race race) {
                return LabPlot.of(experiment).get(0) == LabPlot.HEATMAP
                        ? IntStream.range(0, race.trials().size()).boxed().toList()
                        : race.heats().get(0);
            }

            /** Tests whether a preview shows the same run, but already at its end. */
            private boolean isBefore(Preview other) {
                return judged.isPresent() && judged.equals(other.judged) && runs.isEmpty() && !other.runs.isEmpty();
            }
        }

        public PreviewCache {
            previews = Map.copyOf(previews);
            requested = Set.copyOf(requested);
        }

        public static PreviewCache empty() {
            return new PreviewCache(Map.of(), Set.of());
        }

        /** Returns the preview of an experiment; empty if it has not arrived or its file is unreadable. */
        public Optional<Preview> of(String experiment) {
            return previews.getOrDefault(experiment, Optional.empty());
        }

        /**
         * Returns whether an experiment asks for a prediction; empty while unknown. An unreadable one asks for none.
         */
        Optional<Boolean> asks(String experiment) {
            Optional<Preview> known = previews.get(experiment);
            return known == null
                    ? Optional.empty()
                    : Optional.of(known.isPresent()
                            && known.get().experiment().prediction().isPresent());
        }

        public PreviewCache withRequested(String experiment) {
            return new PreviewCache(previews, CourseState.changed(requested, experiment, true));
        }

        /** Marks a preview as stale, so that it is requested again. The old one is shown until the new one arrives. */
        public PreviewCache withStale(String experiment) {
            return new PreviewCache(previews, CourseState.changed(requested, experiment, false));
        }

        /**
         * Adds a preview. An empty one, for an unreadable file, replaces no other, nor does one that is not trained
         * yet.
         */
        public PreviewCache withPreview(String experiment, Optional<Preview> preview) {
            Map<String, Optional<Preview>> more = new HashMap<>(previews);
            more.merge(
                    experiment,
                    preview,
                    (old, next) ->
                            next.filter(fresh -> old.filter(fresh::isBefore).isEmpty())
                                            .isPresent()
                                    ? next
                                    : old);
            return new PreviewCache(more, requested);
        }
    }
}
