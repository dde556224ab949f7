/** Functions of four values at once, the same to the last bit on every machine. */

// The rational approximation of Eigen's ptanh_float; its error is below 1e-6.
export function tanh4(input: v128): v128 {
  const x = f32x4.max(f32x4.min(input, f32x4.splat(7.9053111)), f32x4.splat(-7.9053111));
  const square = f32x4.mul(x, x);
  let up = f32x4.splat(-2.76076847742355e-16);
  up = f32x4.add(f32x4.mul(up, square), f32x4.splat(2.00018790482477e-13));
  up = f32x4.add(f32x4.mul(up, square), f32x4.splat(-8.60467152213735e-11));
  up = f32x4.add(f32x4.mul(up, square), f32x4.splat(5.12229709037114e-8));
  up = f32x4.add(f32x4.mul(up, square), f32x4.splat(1.48572235717979e-5));
  up = f32x4.add(f32x4.mul(up, square), f32x4.splat(6.37261928875436e-4));
  up = f32x4.add(f32x4.mul(up, square), f32x4.splat(4.89352455891786e-3));
  let down = f32x4.splat(1.19825839466702e-6);
  down = f32x4.add(f32x4.mul(down, square), f32x4.splat(1.18534705686654e-4));
  down = f32x4.add(f32x4.mul(down, square), f32x4.splat(2.268434632439e-3));
  down = f32x4.add(f32x4.mul(down, square), f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, up), down);
}

export function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))));
}

// 2 to the fraction by its Taylor series, the whole part put into the exponent; relative error below 1e-6.
export function exp4(input: v128): v128 {
  const bounded = f32x4.max(f32x4.min(input, f32x4.splat(87)), f32x4.splat(-87));
  const power = f32x4.mul(bounded, f32x4.splat(1.44269504));
  const whole = f32x4.nearest(power);
  const part = f32x4.mul(f32x4.sub(power, whole), f32x4.splat(0.69314718));
  let sum = f32x4.splat(1.0 / 720);
  sum = f32x4.add(f32x4.mul(sum, part), f32x4.splat(1.0 / 120));
  sum = f32x4.add(f32x4.mul(sum, part), f32x4.splat(1.0 / 24));
  sum = f32x4.add(f32x4.mul(sum, part), f32x4.splat(1.0 / 6));
  sum = f32x4.add(f32x4.mul(sum, part), f32x4.splat(0.5));
  sum = f32x4.add(f32x4.mul(sum, part), f32x4.splat(1));
  sum = f32x4.add(f32x4.mul(sum, part), f32x4.splat(1));
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(sum, exponent);
}

/** The sum of four values. */
export function total(values: v128): f32 {
  return (
    f32x4.extract_lane(values, 0) +
    f32x4.extract_lane(values, 1) +
    (f32x4.extract_lane(values, 2) + f32x4.extract_lane(values, 3))
  );
}
