package descenso.cli;

import descenso.course.Course;
import descenso.course.CourseException;
import descenso.course.CourseReader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The course, read while arguments are understood and the terminal is taken over: together they take little more than the
 * slowest alone.
 */
final class CourseReading {

    private final FutureTask<Course> task;

    CourseReading(Environment environment) {
        this.task = new FutureTask<>(() -> CourseReader.read(environment.course()));
    }

    /** Reads on, beside whatever else is done. */
    void begin() {
        Thread thread = new Thread(task, "course");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits for the course, or reads it now where nobody began.
     *
     * @throws Complaint where it cannot be opened
     */
    Course course() throws Complaint, InterruptedException {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CourseException failure) {
                throw Complaint.of(failure.fault());
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
