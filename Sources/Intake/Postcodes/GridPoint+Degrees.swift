import Foundation

extension GridPoint {
    /// The point at a latitude and longitude in degrees (WGS84 or ETRS89), to the nearest metre.
    ///
    /// The seven-parameter transformation it uses is good to about 5 m: it leaves out the distortions of the old
    /// triangulation, for which there is a table of shifts (OSTN15). Ordnance Survey, A Guide to Coordinate Systems in
    /// Great Britain, section 6.6 and annexes B and C. For import only: nothing judged is computed with it.
    package init(latitude: Double, longitude: Double) {
        let (phi, lambda) = Self.onAiry(latitude: latitude * .pi / 180, longitude: longitude * .pi / 180)
        (easting, northing) = Self.projected(phi, lambda)
    }

    /// Half axes of an ellipsoid, in metres.
    private struct Ellipsoid {
        let a: Double
        let b: Double
        var eccentricitySquared: Double { 1 - (b * b) / (a * a) }

        static let wgs84 = Ellipsoid(a: 6_378_137, b: 6_356_752.3142)
        static let airy1830 = Ellipsoid(a: 6_377_563.396, b: 6_356_256.909)
    }

    /// The same place on the Airy ellipsoid of OSGB36, in radians, by way of Cartesian coordinates at sea level.
    private static func onAiry(latitude: Double, longitude: Double) -> (Double, Double) {
        let from = Ellipsoid.wgs84
        let curve = from.a / (1 - from.eccentricitySquared * pow(sin(latitude), 2)).squareRoot()
        let x = curve * cos(latitude) * cos(longitude)
        let y = curve * cos(latitude) * sin(longitude)
        let z = (1 - from.eccentricitySquared) * curve * sin(latitude)

        let scale = 1 + 20.4894e-6
        let second = Double.pi / 648_000
        let (rx, ry, rz) = (-0.1502 * second, -0.2470 * second, -0.8421 * second)
        let x2 = -446.448 + x * scale - y * rz + z * ry
        let y2 = 125.157 + x * rz + y * scale - z * rx
        let z2 = -542.060 - x * ry + y * rx + z * scale

        let to = Ellipsoid.airy1830
        let across = (x2 * x2 + y2 * y2).squareRoot()
        var phi = atan2(z2, across * (1 - to.eccentricitySquared))
        for _ in 0..<6 {
            let curve = to.a / (1 - to.eccentricitySquared * pow(sin(phi), 2)).squareRoot()
            phi = atan2(z2 + to.eccentricitySquared * curve * sin(phi), across)
        }
        return (phi, atan2(y2, x2))
    }

    /// The transverse Mercator projection of the national grid, with the names of the guide's annex C.
    private static func projected(_ phi: Double, _ lambda: Double) -> (Int32, Int32) {
        let (a, b) = (Ellipsoid.airy1830.a, Ellipsoid.airy1830.b)
        let (f0, phi0, lambda0) = (0.9996012717, 49 * Double.pi / 180, -2 * Double.pi / 180)
        let (e0, n0) = (400_000.0, -100_000.0)
        let e2 = Ellipsoid.airy1830.eccentricitySquared
        let n = (a - b) / (a + b)
        let (s, c, t) = (sin(phi), cos(phi), tan(phi))

        let nu = a * f0 / (1 - e2 * s * s).squareRoot()
        let rho = a * f0 * (1 - e2) * pow(1 - e2 * s * s, -1.5)
        let eta2 = nu / rho - 1
        let (less, more) = (phi - phi0, phi + phi0)
        let m1 = (1 + n + 5 / 4 * n * n + 5 / 4 * n * n * n) * less
        let m2 = (3 * n + 3 * n * n + 21 / 8 * n * n * n) * sin(less) * cos(more)
        let m3 = (15 / 8 * n * n + 15 / 8 * n * n * n) * sin(2 * less) * cos(2 * more)
        let m4 = 35 / 24 * n * n * n * sin(3 * less) * cos(3 * more)
        let m = b * f0 * (m1 - m2 + m3 - m4)

        let (t2, t4, c3, c5) = (t * t, t * t * t * t, c * c * c, c * c * c * c * c)
        let i = m + n0
        let ii = nu / 2 * s * c
        let iii = nu / 24 * s * c3 * (5 - t2 + 9 * eta2)
        let iiiA = nu / 720 * s * c5 * (61 - 58 * t2 + t4)
        let iv = nu * c
        let v = nu / 6 * c3 * (nu / rho - t2)
        let vi = nu / 120 * c5 * (5 - 18 * t2 + t4 + 14 * eta2 - 58 * t2 * eta2)

        let d = lambda - lambda0
        let d2 = d * d
        let north = i + d2 * (ii + d2 * (iii + d2 * iiiA))
        let east = e0 + d * (iv + d2 * (v + d2 * vi))
        return (Int32(east.rounded()), Int32(north.rounded()))
    }
}
