export const rooms: string[]
export const look: string[]
export const zones: { target: string[]; from: string[]; message: string }[]
