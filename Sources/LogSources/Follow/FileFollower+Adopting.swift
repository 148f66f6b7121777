// Another configuration for a follower at work: what stays goes on with its open files, so that not even a rotated and
// deleted file loses its last lines; what is new begins as at a start; what is left out keeps its position.

extension FileFollower {
    /// Follows what other options say from now on.
    ///
    /// A path that is left out is closed where it stands; should later options name it again, it goes on there.
    /// - Returns: false, and nothing has changed, where positions or blocks would be of another kind.
    func adopt(_ options: FollowOptions) -> Bool {
        guard options.limits == context.options.limits, options.hashKey == context.options.hashKey else { return false }
        context.options = options
        patterns = options.paths
        matched.formIntersection(patterns)
        var kept: [Track] = []
        for track in tracks {
            guard let pattern = pattern(for: track) else {
                leave(track)
                continue
            }
            track.adopt(options.settings(for: pattern), isMatched: FollowPattern.isGlob(pattern))
            kept.append(track)
        }
        tracks = kept
        turn = 0
        directoryChanged()
        return true
    }

    /// The pattern that leads to a track now; one that names it before a glob.
    private func pattern(for track: Track) -> String? {
        if patterns.contains(track.path), !FollowPattern.isGlob(track.path) { return track.path }
        let others = tracks.lazy.map(\.path).filter { $0 != track.path }
        return patterns.first { pattern in
            FollowPattern.isGlob(pattern) && FollowPattern.matches(pattern, track.path)
                && !FollowPattern.logs(in: [track.path], followed: Array(others)).isEmpty
        }
    }

    private func leave(_ track: Track) {
        let checkpoints = track.checkpoints
        track.close()
        trackPaths.remove(track.path)
        context.clearProblem(track.path)
        // Of which nothing was seen yet, nothing is known when it comes back.
        if !checkpoints.isEmpty { unclaimed[track.path] = checkpoints }
    }
}
