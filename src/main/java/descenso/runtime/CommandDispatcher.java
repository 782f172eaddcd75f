package descenso.runtime;

import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.app.screen.Command;
import descenso.app.screen.ExportRequest;
import descenso.app.screen.Message;
import descenso.app.screen.NewAttempt;
import descenso.course.Course;
import descenso.course.setting.Setting;
import descenso.progress.SavedState;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Passes commands to the workers, which do everything that may take time.
 *
 * @param post the receiver of the messages that result
 * @param period the time between two frames of a running race
 * @param over called at the end of the session
 */
public record CommandDispatcher(Workers workers, Consumer<Message> post, Duration period, Runnable over)
        implements Command.Visitor {

    @Override
    public void quit() {
        over.run();
    }

    @Override
    public void remember(SavedState saved) {
        workers.remember(saved, post);
    }

    @Override
    public void list() {
        workers.listExperiments(post);
    }

    @Override
    public void open(String name, List<Setting> settings) {
        workers.loadExperiment(name, settings, post);
    }

    @Override
    public void preview(String name) {
        workers.preview(name, post);
    }

    @Override
    public void begin(Race race, boolean isRecorded) {
        workers.races().begin(race, isRecorded, post);
    }

    @Override
    public void advance(Race race, PlaybackSpeed speed) {
        workers.races().advance(race, speed, period, post);
    }

    @Override
    public void step(Race race) {
        workers.races().step(race, post);
    }

    @Override
    public void record(NewAttempt newAttempt) {
        workers.recordAttempt(newAttempt, post);
    }

    @Override
    public void recall() {
        workers.loadHistory(post);
    }

    @Override
    public void readAhead(Course course) {
        workers.readAhead(course);
    }

    @Override
    public void export(ExportRequest request) {
        workers.export(request, post);
    }

    @Override
    public void leave(Race race) {
        workers.races().leave(race);
    }
}
