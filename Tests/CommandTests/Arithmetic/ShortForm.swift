import TestSupport

/// One person and one home of seeds/first-day in a scheme of their own: little is known, and nearly everything is asked.
enum ShortForm {
    static let prepared = Task {
        let trial = try await Trial.empty()
        try trial.folder.write(
            """
            id,born,wants,from,near,needs,musts
            P01,1996,live-in,11/01/2027,HR1,learning-disability:assist; epilepsy:full,step-free; no dogs
            """, to: "short/people.csv")
        try trial.folder.write(
            """
            id,near,approved_for,approved_most,approved_until,living_there_now,home,checks_due
            H20,HR2 9QH,live-in,,07/10/2028,1,,13/05/2027
            """, to: "short/households.csv")
        let taken = try await trial.run("import", "short")
        guard taken.code == 0 else { throw Trial.Refused(code: taken.code, complaint: taken.complaint) }
        return trial.bytes
    }
}
