package descenso.runtime;

import descenso.app.Message;
import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.app.screen.Command;
import descenso.app.screen.ExportRequest;
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
 * @param replies the receiver of what plain mode prints
 * @param over called at the end of the session
 */
public record CommandDispatcher(
        Workers workers, Consumer<Message> post, Duration period, Consumer<Command.Reply> replies, Runnable over)
        implements Command.Visitor {

    @Override
    public void quit() {
        over.run();
    }

    @Override
    public void reply(Command.Reply reply) {
        replies.accept(reply);
    }

    @Override
    public void saveState(SavedState saved) {
        workers.saveState(saved, post);
    }

    @Override
    public void listExperiments() {
        workers.listExperiments(post);
    }

    @Override
    public void loadExperiment(String name, List<Setting> settings) {
        workers.loadExperiment(name, settings, post);
    }

    @Override
    public void showPreview(String name) {
        workers.preview(name, post);
    }

    @Override
    public void startRace(Race race, boolean isRecorded) {
        workers.races().begin(race, isRecorded, post);
    }

    @Override
    public void advanceRace(Race race, PlaybackSpeed speed) {
        workers.races().advance(race, speed, period, post);
    }

    @Override
    public void stepRace(Race race) {
        workers.races().step(race, post);
    }

    @Override
    public void recordAttempt(NewAttempt newAttempt) {
        workers.recordAttempt(newAttempt, post);
    }

    @Override
    public void loadHistory() {
        workers.loadHistory(post);
    }

    @Override
    public void preloadCourse(Course course) {
        workers.readAhead(course);
    }

    @Override
    public void export(ExportRequest request) {
        workers.export(request, post);
    }

    @Override
    public void cancelRace(Race race) {
        workers.races().leave(race);
    }
}
